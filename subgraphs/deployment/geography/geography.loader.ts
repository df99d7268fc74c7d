import type { Database } from '../../common/database'
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

export function createGeographyLoaders(database: Database) {
  const assemblyConstituenciesBy = (key: AssemblyConstituencyKey) =>
    createRowsLoader({
      read: (codes: Codes) => findAssemblyConstituencies(database, key, codes),
      keyOf: (constituency) => constituency[key],
    })
  return {
    stateByCode: createRowLoader({
      read: (codes: Codes) => findStatesByCode(database, codes),
      keyOf: ({ code }) => code,
    }),
    districtByCode: createRowLoader({
      read: (codes: Codes) => findDistrictsByCode(database, codes),
      keyOf: ({ code }) => code,
    }),
    districtsByState: createRowsLoader({
      read: (codes: Codes) => findDistrictsByState(database, codes),
      keyOf: ({ stateCode }) => stateCode,
    }),
    parliamentaryConstituencyByCode: createRowLoader({
      read: (codes: Codes) => findParliamentaryConstituenciesByCode(database, codes),
      keyOf: ({ code }) => code,
    }),
    parliamentaryConstituenciesByState: createRowsLoader({
      read: (codes: Codes) => findParliamentaryConstituenciesByState(database, codes),
      keyOf: ({ stateCode }) => stateCode,
    }),
    assemblyConstituencyByCode: createRowLoader({
      read: (codes: Codes) => findAssemblyConstituencies(database, 'code', codes),
      keyOf: ({ code }) => code,
    }),
    assemblyConstituenciesByState: assemblyConstituenciesBy('stateCode'),
    assemblyConstituenciesByDistrict: assemblyConstituenciesBy('districtCode'),
    assemblyConstituenciesByParliamentaryConstituency: assemblyConstituenciesBy(
      'parliamentaryConstituencyCode',
    ),
  }
}
