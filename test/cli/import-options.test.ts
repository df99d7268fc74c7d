import { standInsOf } from '../../cli/import/import-options'

describe('what stands in for columns of a list', () => {
  const batch = '5000'
  const deo = { grants: [{ role: 'DEO' as const, area: 'S05D01' }] }

  it('is the state of a district, or of the area of who imports', () => {
    expect(standInsOf({ batch, district: 'S06D02' }, deo)).toEqual({ state: 'S06', district: 'S06D02' })
    expect(standInsOf({ batch }, deo)).toEqual({ state: 'S05' })
    expect(standInsOf({ batch }, { grants: [{ role: 'CEO', area: 'U07' }] })).toEqual({ state: 'U07' })
  })

  it('is none where the area is the country, or of two states', () => {
    expect(standInsOf({ batch }, { grants: [{ role: 'COMMISSION', area: 'IN' }] })).toEqual({})
    const both = [...deo.grants, { role: 'DEO' as const, area: 'S06D02' }]
    expect(standInsOf({ batch }, { grants: both })).toEqual({})
  })
})
