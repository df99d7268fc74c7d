import type { Client } from 'pg'

interface IndexRow {
  name: string
  drop: string
  rebuild: string
  /** A B-tree without options of its own. */
  isPlain: boolean
}

/**
 * Drops a table's indexes, primary key and unique constraints too, and gives the statements that make them anew: made at once
 * they cost less, and their pages can be filled whole, not to nine tenths. Those other than B-trees take longest and come
 * last, when processors are free to help.
 */
export async function dropIndexes(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<IndexRow>(
    `SELECT i.indexrelid::regclass::text AS name,
            CASE WHEN c.oid IS NULL THEN 'DROP INDEX ' || i.indexrelid::regclass
                 ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname) END AS drop,
            CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                 ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass, c.conname,
                             pg_get_constraintdef(c.oid)) END AS rebuild,
            a.amname = 'btree' AND x.reloptions IS NULL AND i.indpred IS NULL AND c.condeferrable IS NOT TRUE AS "isPlain"
       FROM pg_index i
       JOIN pg_class x ON x.oid = i.indexrelid
       JOIN pg_am a ON a.oid = x.relam
       LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')
      WHERE i.indrelid = $1::regclass ORDER BY a.amname, i.indisprimary DESC, x.relname`,
    [`"${table}"`],
  )
  await client.query(rows.map(({ drop }) => drop).join('; '))
  return rows.map(toRebuild)
}

// An index has no other way to be filled whole once; what is written later finds it as the migrations made it.
function toRebuild({ name, rebuild, isPlain }: IndexRow): string {
  return isPlain ? `${rebuild} WITH (fillfactor = 100); ALTER INDEX ${name} RESET (fillfactor)` : rebuild
}
