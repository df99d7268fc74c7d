import { completeStandIns } from '../../subgraphs/common/import/stand-ins'

describe('what stands in for columns of a list', () => {
  const deo = { grants: [{ role: 'DEO' as const, area: 'S05D01' }] }

  it('is the state of a district, or of the area of who imports', () => {
    expect(completeStandIns({ district: 'S06D02' }, deo)).toEqual({ state: 'S06', district: 'S06D02' })
    expect(completeStandIns({}, deo)).toEqual({ state: 'S05' })
    expect(completeStandIns({}, { grants: [{ role: 'CEO', area: 'U07' }] })).toEqual({ state: 'U07' })
  })

  it('is none where the area is the country, or of two states', () => {
    expect(completeStandIns({}, { grants: [{ role: 'COMMISSION', area: 'IN' }] })).toEqual({})
    const both = [...deo.grants, { role: 'DEO' as const, area: 'S06D02' }]
    expect(completeStandIns({}, { grants: both })).toEqual({})
  })
})
