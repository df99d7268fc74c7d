import { AreaIndex } from '../../subgraphs/common/access/area-index'
import type { Policy } from '../../subgraphs/common/access/policy'
import { inScope, isInside, isOfficeInScope, openScopes } from '../../subgraphs/common/access/scope'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { Parameters } from '../../subgraphs/common/sql'

const segment = (state: string, number: number, district: string, zone: string) => ({
  ...{ constituency: `${state}-AC${number}`, district, state, zone },
  parliamentaryConstituency: `${state}-PC1`,
})
const areas = new AreaIndex(async () => [
  segment('S05', 1, 'S05D01', 'Z1'),
  segment('S05', 2, 'S05D02', 'Z1'),
  segment('S21', 1, 'S21D01', 'Z2'),
  segment('S21', 2, 'S21D02', 'Z2'),
])
const policy = {
  rule: { title: '', source: '', fields: {}, allowed: { CEO: ['INSIDE', 'ABOVE'], DEO: ['INSIDE'] } },
} satisfies Policy

const scopeOf = async (...grants: Grant[]) =>
  (await openScopes(policy, { subject: 'officer', grants }, areas)).rule

describe('a scope', () => {
  it('names a whole state by its code alone', async () => {
    const scope = await scopeOf({ role: 'CEO', area: 'S05' })
    expect(scope).toEqual({
      ...{ everywhere: false, states: ['S05'], constituencies: [], districts: [], people: [] },
      ...{ offices: ['IN', 'Z1'], officeStates: ['S05'] },
    })
    expect(['S05-AC1', 'S05-AC2', 'S21-AC1'].map((code) => isInside(scope, code))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('adds the areas of another grant to a state', async () => {
    const scope = await scopeOf({ role: 'CEO', area: 'S05' }, { role: 'DEO', area: 'S21D01' })
    const held = ['S05-AC2', 'S21-AC1', 'S21-AC2'].map((code) => isInside(scope, code))
    expect(held).toEqual([true, true, false])
    const parameters = new Parameters()
    expect(inScope(scope, { constituency: 'c', district: 'd' }, parameters)).toBe(
      '(left(c, 3) = ANY($1) OR left(d, 3) = ANY($2) OR c = ANY($3) OR d = ANY($4))',
    )
    expect(parameters.values).toEqual([['S05'], ['S05'], ['S21-AC1'], ['S21D01']])
  })

  it('is asked of the column that tells the state, where there is one', async () => {
    const parameters = new Parameters()
    const scope = await scopeOf({ role: 'CEO', area: 'S05' })
    expect(inScope(scope, { constituency: 'a.code', state: 'a.state_code' }, parameters)).toBe(
      '(a.state_code = ANY($1))',
    )
  })

  it('holds the officers above a state and of all areas in it', async () => {
    const parameters = new Parameters()
    const scope = await scopeOf({ role: 'CEO', area: 'S05' })
    expect(isOfficeInScope(scope, 'o.area', parameters)).toBe(
      '(left(o.area, 3) = ANY($1) OR o.area = ANY($2))',
    )
    expect(parameters.values).toEqual([['S05'], ['IN', 'Z1']])
  })

  it('of a state that is not there is empty', async () => {
    const scope = await scopeOf({ role: 'CEO', area: 'S99' })
    expect(inScope(scope, { constituency: 'c' }, new Parameters())).toBe('FALSE')
  })
})
