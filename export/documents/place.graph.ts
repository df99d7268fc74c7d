import { z } from 'zod'

export const headQuery = `query ExportPlace($constituency: ID!, $election: ID!) {
  dataset { label }
  election(code: $election) { code name }
  assemblyConstituency(code: $constituency) {
    code number name state { name } district { code name }
    parliamentaryConstituency { number name pollDate(election: $election) }
    seal(election: $election) { isOpened }
  }
}`

export const rowsQuery = `query ExportPlaceRoster(
  $filter: RosterFilter!, $after: String, $isOpened: Boolean!, $withPhone: Boolean!, $withBank: Boolean!
) {
  page: roster(filter: $filter, orderBy: POST, first: 1000, after: $after) {
    nodes {
      id post status
      party { number isReserve }
      pollingStation @include(if: $isOpened) { code number auxiliary name }
      sector @include(if: $isOpened) { number }
      person {
        id name designation office { name }
        phone @include(if: $withPhone)
        bankAccount @include(if: $withBank) ifsc @include(if: $withBank)
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

const named = z.object({ name: z.string() })

export const headShape = z.object({
  dataset: z.object({ label: z.string() }).nullable(),
  election: z.object({ code: z.string(), name: z.string() }).nullable(),
  assemblyConstituency: z
    .object({
      ...{ code: z.string(), number: z.number(), name: z.string(), state: named },
      district: z.object({ code: z.string(), name: z.string() }),
      parliamentaryConstituency: z.object({
        ...{ number: z.number(), name: z.string(), pollDate: z.string().nullable() },
      }),
      seal: z.object({ isOpened: z.boolean() }).nullable(),
    })
    .nullable(),
})

const text = z.string().nullish()

export const rowShape = z.object({
  ...{ id: z.string(), post: z.string(), status: z.string() },
  party: z.object({ number: z.number(), isReserve: z.boolean() }).nullish(),
  pollingStation: z
    .object({ code: z.string(), number: z.number(), auxiliary: z.string(), name: z.string() })
    .nullish(),
  sector: z.object({ number: z.number() }).nullish(),
  person: z
    .object({
      ...{ id: z.string(), name: z.string(), designation: z.string() },
      office: named.nullish(),
      ...{ phone: text, bankAccount: text, ifsc: text },
    })
    .nullish(),
})
