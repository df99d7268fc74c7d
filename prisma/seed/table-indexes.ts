import type { Client } from 'pg'

interface IndexRow {
  drop: string
  rebuild: string
}

/**
 * Drops a table's indexes, primary key and unique constraints too, and gives the statements that make them anew: made at once they cost less, and are packed. Those other
 * than B-trees take longest and come last, when processors are free to help.
 */
export async function dropIndexes(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<IndexRow>(
    `SELECT CASE WHEN c.oid IS NULL THEN 'DROP INDEX ' || i.indexrelid::regclass
                 ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname) END AS drop,
            CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                 ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass, c.conname,
                             pg_get_constraintdef(c.oid)) END AS rebuild
       FROM pg_index i
       JOIN pg_class x ON x.oid = i.indexrelid
       JOIN pg_am a ON a.oid = x.relam
       LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
      WHERE i.indrelid = $1::regclass ORDER BY a.amname, i.indisprimary DESC, x.relname`,
    [`"${table}"`],
  )
  await client.query(rows.map(({ drop }) => drop).join('; '))
  return rows.map(({ rebuild }) => rebuild)
}
