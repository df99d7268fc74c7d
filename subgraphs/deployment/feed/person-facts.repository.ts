import type { PoolClient } from 'pg'
import { z } from 'zod'
import { Gender } from '../../../prisma/deployment/generated/enums'

/** What personnel tells of a person; all null of one whom the register does not list. */
export const personFactsShape = z.object({
  personId: z.string(),
  name: z.string().nullable(),
  gender: z.enum(Gender).nullable(),
  payLevel: z.int().nullable(),
})

/** Writes it into all duties of these people; those that know it already are left alone. */
export async function writePersonFacts(
  client: PoolClient,
  people: readonly z.output<typeof personFactsShape>[],
): Promise<void> {
  await client.query(
    `UPDATE duty d SET person_name = k.name, person_gender = k.gender, person_pay_level = k.pay_level
       FROM unnest($1::text[], $2::text[], $3::gender[], $4::smallint[]) AS k(person_id, name, gender, pay_level)
      WHERE d.person_id = k.person_id AND (d.person_name, d.person_gender, d.person_pay_level)
            IS DISTINCT FROM (k.name, k.gender, k.pay_level)`,
    [
      people.map(({ personId }) => personId),
      people.map(({ name }) => name ?? ''),
      people.map(({ gender }) => gender),
      people.map(({ payLevel }) => payLevel),
    ],
  )
}
