import { commission } from '../helpers/identity'
import { useTestGraph } from '../helpers/use-graph'

describe('a list of entities', () => {
  const used = useTestGraph({ seeded: false })
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { id } } }'
  const person = { __typename: 'Person', id: 'S05D01-0000001' }

  it.each([[{ __typename: 'Person', id: '\0' }], [{ __typename: 'Nothing' }], [{}], ['Person'], [5]])(
    'is refused for %j in it, and what is before that does not fail with nobody waiting',
    async (odd) => {
      const variables = { representations: [person, odd] }
      const { data, errors } = await used.graph.querySubgraph('personnel', query, variables, commission)
      expect(data).toBeNull()
      expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })])
    },
  )

  it('has null and an error for one that is not there', async () => {
    const variables = { representations: [person] }
    const { data, errors } = await used.graph.querySubgraph('personnel', query, variables, commission)
    expect(data).toEqual({ _entities: [null] })
    expect(errors).toEqual([
      expect.objectContaining({ path: ['_entities', 0], extensions: { code: 'FORBIDDEN' } }),
    ])
  })
})
