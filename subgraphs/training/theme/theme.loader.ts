import type { Pool } from 'pg'
import { createRowLoader, createRowsLoader } from '../../common/loader'
import { findThemesByCode, findThemesByEvent } from './theme.repository'

export function createThemeLoaders(pool: Pool) {
  return {
    themeByCode: createRowLoader({
      read: (codes: readonly string[]) => findThemesByCode(pool, codes),
      keyOf: ({ code }) => code,
    }),
    themesByEvent: createRowsLoader({
      read: (codes: readonly string[]) => findThemesByEvent(pool, codes),
      keyOf: ({ eventCode }) => eventCode,
    }),
  }
}
