import type { Client } from 'pg'
import { nextVersion } from '../../common/change/version'
import type { Merged } from '../../common/import/kind'
import { reject } from '../../common/import/staging'

const checks = [
  `DELETE FROM incoming i WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.district_code = i.district_code AND s.code = i.session)
   RETURNING line, 'session' AS column, i.session AS value, 'UNKNOWN_SESSION' AS rule, 'There is no session of this code.' AS advice`,
  // Two references of one file to the same person.
  `DELETE FROM incoming i USING incoming o WHERE o.session = i.session AND o.person = i.person AND o.line < i.line
   RETURNING i.line, 'person_id' AS column, i.person AS value, 'REPEATED_IN_FILE' AS rule,
     'Line ' || o.line || ' is about the same person and session: keep one of the two.' AS advice`,
]

/** Merges staged attendance by session and person; who came uninvited is enrolled. */
export async function mergeAttendance(client: Client): Promise<Merged> {
  const faults = []
  for (const check of checks) faults.push(...(await reject(client, check)))
  const { rows } = await client.query<{ staged: number }>('SELECT count(*)::int AS staged FROM incoming')
  // New ones first: where all are new, none needs comparing.
  const { rowCount: added } = await client.query(
    `INSERT INTO enrolment (district_code, session_code, person_id, status, score)
     SELECT i.district_code, i.session, i.person, i.status::enrolment_status, i.score
       FROM incoming i
      WHERE NOT EXISTS (SELECT 1 FROM enrolment e
             WHERE e.district_code = i.district_code AND e.session_code = i.session AND e.person_id = i.person)
      ORDER BY 1, 2, 3`,
  )
  const staged = rows[0]?.staged ?? 0
  const changed = staged === added ? 0 : await changeAttendance(client)
  return { added: added ?? 0, changed, unchanged: staged - changed - (added ?? 0), faults }
}

async function changeAttendance(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE enrolment e SET status = i.status::enrolment_status, score = i.score, ${nextVersion}
       FROM incoming i
      WHERE e.district_code = i.district_code AND e.session_code = i.session AND e.person_id = i.person
        AND (e.status::text, e.score) IS DISTINCT FROM (i.status, i.score)`,
  )
  return rowCount ?? 0
}
