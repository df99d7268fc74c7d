import { readChainTruth } from '../helpers/chain-truth'
import { useTestGraph } from '../helpers/use-graph'

const chain = /* GraphQL */ `
  query Chain($states: [ID!]!) {
    commission {
      name
      commissioners { role person { name } }
      chiefElectoralOfficers(states: $states) {
        person { name }
        state { code name
          districts { name districtElectionOfficer { person { name } }
            assemblyConstituencies { number name
              assistantReturningOfficer { person { name } }
              parliamentaryConstituency { name pollDate(election: "GE2024") returningOfficer { person { name } } }
              pollingStations(election: "GE2024", first: 5) { nodes { number name
                sector { number officer { person { name } } }
                party { number members { post person { id name designation
                  trainings { session { course { title } } status score } } } } } } } } } } } }
`

describe('the chain of command downward', () => {
  const used = useTestGraph({ seeded: true })

  it('names the three members of the Commission of January 2024, the Chief first', async () => {
    const { data } = await used.graph.query(chain, { states: ['S05'] })
    expect(data.commission).toMatchObject({
      name: 'Election Commission of India',
      commissioners: [
        { role: 'CHIEF_ELECTION_COMMISSIONER', person: { name: 'Rajiv Kumar' } },
        { role: 'ELECTION_COMMISSIONER', person: { name: 'Anup Chandra Pandey' } },
        { role: 'ELECTION_COMMISSIONER', person: { name: 'Arun Goel' } },
      ],
    })
  })

  it.each(['S05', 'U06', 'S21'])(
    'reaches the training of polling staff of %s as SQL tells it',
    async (state) => {
      const answer = await used.graph.query(chain, { states: [state] })
      // Two of the seeded ACs are sealed: whose parties serve where is not told, and nothing else is hidden.
      const hidden = (answer.errors ?? []).map(({ path, extensions }) => [extensions?.code, path?.at(-1)])
      const sealed = { S05: 1, U06: 0, S21: 1 }[state] ?? 0
      expect(hidden).toEqual(Array.from({ length: 5 * sealed }, () => ['FORBIDDEN', 'party']))
      const [officer] = answer.data.commission.chiefElectoralOfficers
      expect(officer.state.code).toBe(state)
      expect(officer.state.districts).toEqual(await readChainTruth(used.databases, state))
    },
  )

  it('lists every district and AC of a state of which no staff are seeded', async () => {
    const { data, errors } = await used.graph.query(chain, { states: ['S24'] })
    expect(errors).toBeUndefined()
    const [officer] = data.commission.chiefElectoralOfficers
    const constituencies = officer.state.districts.flatMap(
      (district: { assemblyConstituencies: object[] }) => district.assemblyConstituencies,
    )
    expect(constituencies).toHaveLength(403)
  })
})
