import type { FactsSource } from '../../common/facts/facts-route'
import { isServing } from '../duty/duty.scope'

/** Until when a person serves: their last day of duty, `2024-05-07`, past or to come. */
interface DutyDays {
  personId: string
  lastDay: string
}

/** Tells personnel whether somebody who is to move to another register has duty that is not over. */
export const dutyDays: FactsSource<DutyDays> = {
  path: '/facts/duty-days',
  find: async (database, people) => {
    const { rows } = await database.query<DutyDays>(
      `SELECT d.person_id AS "personId",
              max(CASE WHEN d.post::text LIKE 'COUNTING%' THEN e.counting_on ELSE p.poll_date END)::text AS "lastDay"
         FROM duty d
         JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
         JOIN election e ON e.code = d.election_code
         JOIN poll p ON p.election_code = d.election_code AND p.parliamentary_constituency_code = a.parliamentary_constituency_code
        WHERE d.person_id = ANY($1) AND ${isServing('d')} GROUP BY d.person_id`,
      [people],
    )
    return rows
  },
}
