import { useTestGraph } from '../helpers/use-graph'

describe('the chain while training is down', () => {
  const used = useTestGraph({ seeded: true })

  it('still leads to the polling staff, without what they know', async () => {
    await used.graph.stop('training')
    const { data, errors } =
      await used.graph.query(`{ commission { chiefElectoralOfficers(states: ["U06"]) { state {
      assemblyConstituencies { pollingStations(election: "GE2024", first: 2) { nodes { party { members { post
        person { name trainings { status } } } } } } } } } } }`)
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
    const [officer] = data.commission.chiefElectoralOfficers
    const [member] = officer.state.assemblyConstituencies[0].pollingStations.nodes[0].party.members
    expect(member).toEqual({
      post: 'PRESIDING_OFFICER',
      person: { name: expect.any(String), trainings: null },
    })
  })
})
