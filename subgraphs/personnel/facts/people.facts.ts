import type { Person } from '../../../prisma/personnel/generated/client'
import { toColumns, toDistrictKey } from '../../common/district-key'
import type { FactsSource } from '../../common/facts/facts-route'
import { todayIn } from '../day'

/** What decides whether a person may be drafted; days as `2024-05-07`. */
type PersonFacts = Pick<
  Person,
  | 'districtCode'
  | 'name'
  | 'gender'
  | 'payLevel'
  | 'pool'
  | 'dutyCategory'
  | 'officeCode'
  | 'departmentCode'
  | 'enrolledConstituency'
  | 'workConstituency'
  | 'nativeConstituency'
  | 'isBoothLevelOfficer'
  | 'hasDisability'
  | 'isPregnantOrLactating'
  | 'isAiling'
> & {
  personId: string
  joinedOn: string | null
  retiresOn: string | null
  isDepartmentExempt: boolean
  /** The district to which the register lends them now; null where to none. */
  lentTo: string | null
}

/** Tells deployment, when it drafts somebody, how the register knows them; whose record there is closed is not among them. */
export const peopleFacts: FactsSource<PersonFacts> = {
  path: '/facts/people',
  find: async (database, people) => {
    const [districts, ids] = toColumns(people.map(toDistrictKey))
    const { rows } = await database.query<PersonFacts>(
      `SELECT p.id AS "personId", p.district_code AS "districtCode", p.name, p.gender, p.pay_level AS "payLevel", p.pool,
              p.duty_category AS "dutyCategory", p.office_code AS "officeCode", p.department_code AS "departmentCode",
              p.enrolled_constituency AS "enrolledConstituency", p.work_constituency AS "workConstituency",
              p.native_constituency AS "nativeConstituency", p.is_booth_level_officer AS "isBoothLevelOfficer",
              p.has_disability AS "hasDisability", p.is_pregnant_or_lactating AS "isPregnantOrLactating",
              p.is_ailing AS "isAiling", p.joined_on::text AS "joinedOn", p.retires_on::text AS "retiresOn",
              coalesce(d.is_exempt, FALSE) AS "isDepartmentExempt", l.to_district AS "lentTo"
         FROM unnest($1::text[], $2::text[]) AS k(district_code, id)
         JOIN person p ON p.district_code = k.district_code AND p.id = k.id
         LEFT JOIN department d ON d.code = p.department_code
         LEFT JOIN loan l ON l.district_code = p.district_code AND l.person_id = p.id AND l.returned_on IS NULL
          AND l.since <= $3 AND (l.until IS NULL OR l.until >= $3)`,
      [districts, ids, todayIn(new Date())],
    )
    return rows
  },
}
