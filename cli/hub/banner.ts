import { sampleQuery } from './sample-query'
import { HubUrls } from './services'

/** What a user sees when the hub answers. */
export function readyBanner(urls: HubUrls): string {
  const body = JSON.stringify({ query: sampleQuery.replace(/\s+/g, ' ') })
  return `Hub ready: ${urls.gateway}
  subgraphs: ${urls.personnel} (personnel), ${urls.deployment} (deployment), ${urls.training} (training)

A query to begin with:

${sampleQuery}

The same from another terminal:

curl -s ${urls.gateway} -H 'content-type: application/json' -d '${body}'

Ctrl-C stops the hub.`
}
