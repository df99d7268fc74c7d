import { sampleQuery } from './sample-query'
import { HubUrls } from './services'

/** What a user sees when the hub answers. */
export function readyBanner(urls: HubUrls, token: string | null): string {
  const body = JSON.stringify({ query: sampleQuery.replace(/\s+/g, ' ') })
  return `Hub ready: ${urls.gateway}
  subgraphs: ${urls.personnel} (personnel), ${urls.deployment} (deployment), ${urls.training} (training)

${tokenText(token)}

A query to begin with:

${sampleQuery}

The same from another terminal:

curl -s ${urls.gateway} -H 'content-type: application/json' -H 'authorization: Bearer ${token ?? '<token>'}' -d '${body}'

Ctrl-C stops the hub.`
}

function tokenText(token: string | null): string {
  if (token === null) return 'Every request needs a token of your identity provider (AUTH_JWKS_URL).'
  return `Every request needs a token. One of the Commission, for eight hours (others: npm run -s hub -- token --help):

${token}`
}
