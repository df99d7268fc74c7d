import type { SqlOf } from '../case'

/** A page of people `p` for whom a condition holds, by name; `$1` to `$n` are the condition's. */
const pageOf = (condition: string, note = '') => `WITH found AS MATERIALIZED (
    SELECT p.* FROM person p WHERE ${condition}),
  page AS MATERIALIZED (SELECT * FROM found ORDER BY name, id LIMIT 20)${note}
  SELECT json_build_object('people', json_build_object(
    'totalCount', (SELECT count(*) FROM found),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM found)),
    'nodes', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'gender', p.gender,
                'designation', p.designation, 'isDrafted', p.is_drafted,
                'department', CASE WHEN d.code IS NOT NULL THEN json_build_object('name', d.name) END,
                'office', CASE WHEN o.code IS NOT NULL THEN json_build_object('name', o.name) END)
                ORDER BY p.name, p.id), '[]')
        FROM page p
        LEFT JOIN department d ON d.code = p.department_code
        LEFT JOIN office o ON o.district_code = split_part(p.office_code, '-', 1) AND o.code = p.office_code)))::text AS json`

const named = (name: string) => name.split(' ').map((word) => `%${word}%`)

/** That each word is in the name; the first place of a parameter is that of the first word. */
const holdsWords = (words: readonly string[], first: number) =>
  words.map((_, index) => `p.name ILIKE $${first + index}`).join(' AND ')

/** Variables: a filter of an AC where people work, and words of a name. */
export const nameInConstituencySql: SqlOf = ({ filter }) => {
  const words = named(filter.name ?? '')
  return {
    text: pageOf(`p.work_constituency = $1 AND ${holdsWords(words, 2)}`),
    values: [filter.constituency, ...words],
  }
}

/** Variables: a filter of a state and words of a name. */
export const nameInStateSql: SqlOf = ({ filter }) => {
  const words = named(filter.name ?? '')
  return {
    text: pageOf(`starts_with(p.district_code, $1) AND ${holdsWords(words, 2)}`),
    values: [filter.state, ...words],
  }
}

/** Variables: a filter of a phone number. */
export const phoneSql: SqlOf = ({ filter }) => ({ text: pageOf('p.phone = $1'), values: [filter.phone] })

/** The same with what the hub owes the audit trail: an entry of who was found. */
export const notedPhoneSql: SqlOf = ({ filter }) => ({
  text: pageOf(
    'p.phone = $1',
    `, noted AS (INSERT INTO audit_entry
      SELECT (extract(epoch FROM clock_timestamp()) * 1e6)::bigint, now(), split_part(p.id, '-', 1), 'bench', ARRAY['COMMISSION:IN'],
             'People', 'none', 'none', array_agg(p.id), ARRAY['phone'], 'READ' FROM page p GROUP BY 3)`,
  ),
  values: [filter.phone],
})
