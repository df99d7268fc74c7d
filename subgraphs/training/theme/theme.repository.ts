import { Prisma, type Theme } from '../../../prisma/training/generated/client'
import { selectList } from '../../common/columns'
import type { Database } from '../../common/database'
import { selectByKeys } from '../../common/select'

const themes = { name: 'theme', fields: Prisma.ThemeScalarFieldEnum }

export function findThemesByCode(database: Database, codes: readonly string[]): Promise<Theme[]> {
  return selectByKeys(database, themes, { column: 'code' }, codes)
}

/** Themes of these events, each with its event's code. */
export async function findThemesByEvent(
  database: Database,
  codes: readonly string[],
): Promise<(Theme & { eventCode: string })[]> {
  const { rows } = await database.query<Theme & { eventCode: string }>(
    `SELECT ${selectList(themes.fields, 't')}, e.event_code AS "eventCode" FROM training_event_theme e
       JOIN theme t ON t.code = e.theme_code WHERE e.event_code = ANY($1) ORDER BY t.name`,
    [codes],
  )
  return rows
}
