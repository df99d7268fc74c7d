import type { Database } from '../../common/database'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import { findThemesByCode, findThemesByEvent } from './theme.repository'

export function createThemeLoaders(database: Database) {
  return {
    themeByCode: createRowLoader({
      read: (codes: readonly string[]) => findThemesByCode(database, codes),
      keyOf: ({ code }) => code,
    }),
    themesByEvent: createRowsLoader({
      read: (codes: readonly string[]) => findThemesByEvent(database, codes),
      keyOf: ({ eventCode }) => eventCode,
    }),
  }
}
