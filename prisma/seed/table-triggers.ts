import type { Client } from 'pg'

interface TriggerRow {
  drop: string
  rebuild: string
}

/**
 * Drops a table's triggers and gives the statements that make them anew: what they would write of each row, a load writes
 * itself. Switched off they would still cost: COPY writes one row at a time where a trigger might look at each.
 */
export async function dropTriggers(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<TriggerRow>(
    `SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS drop, pg_get_triggerdef(oid) AS rebuild
       FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgenabled = 'O' ORDER BY tgname`,
    [`"${table}"`],
  )
  await client.query(rows.map(({ drop }) => drop).join('; '))
  return rows.map(({ rebuild }) => rebuild)
}
