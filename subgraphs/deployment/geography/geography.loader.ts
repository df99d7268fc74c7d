import type { Pool } from 'pg'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import {
  type AssemblyConstituencyKey,
  findAssemblyConstituencies,
  findDistrictsByCode,
  findDistrictsByState,
  findParliamentaryConstituenciesByCode,
  findParliamentaryConstituenciesByState,
  findStatesByCode,
} from './geography.repository'

type Codes = readonly string[]

export function createGeographyLoaders(pool: Pool) {
  const assemblyConstituenciesBy = (key: AssemblyConstituencyKey) =>
    createRowsLoader({
      read: (codes: Codes) => findAssemblyConstituencies(pool, key, codes),
      keyOf: (constituency) => constituency[key],
    })
  return {
    stateByCode: createRowLoader({
      read: (codes: Codes) => findStatesByCode(pool, codes),
      keyOf: ({ code }) => code,
    }),
    districtByCode: createRowLoader({
      read: (codes: Codes) => findDistrictsByCode(pool, codes),
      keyOf: ({ code }) => code,
    }),
    districtsByState: createRowsLoader({
      read: (codes: Codes) => findDistrictsByState(pool, codes),
      keyOf: ({ stateCode }) => stateCode,
    }),
    parliamentaryConstituencyByCode: createRowLoader({
      read: (codes: Codes) => findParliamentaryConstituenciesByCode(pool, codes),
      keyOf: ({ code }) => code,
    }),
    parliamentaryConstituenciesByState: createRowsLoader({
      read: (codes: Codes) => findParliamentaryConstituenciesByState(pool, codes),
      keyOf: ({ stateCode }) => stateCode,
    }),
    assemblyConstituencyByCode: createRowLoader({
      read: (codes: Codes) => findAssemblyConstituencies(pool, 'code', codes),
      keyOf: ({ code }) => code,
    }),
    assemblyConstituenciesByState: assemblyConstituenciesBy('stateCode'),
    assemblyConstituenciesByDistrict: assemblyConstituenciesBy('districtCode'),
    assemblyConstituenciesByParliamentaryConstituency: assemblyConstituenciesBy(
      'parliamentaryConstituencyCode',
    ),
  }
}
