import { HubUrls } from './services'

/** A small trace down the chain, for the first look at a new hub: Goa, station by station. */
const sampleQuery = `{
  commission {
    name
    chiefElectoralOfficers(states: ["S05"]) {
      person { name }
      state {
        name
        assemblyConstituencies {
          number
          name
          pollingStations(election: "GE2024", first: 1) {
            nodes { number name party { members { post person { name designation } } } }
          }
        }
      }
    }
  }
}`

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
