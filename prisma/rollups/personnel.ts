import { countList, type Rollup } from './rollup'

const postGroups = [
  ...['presiding_officer', 'polling_officer_1', 'polling_officer_2', 'polling_officer_3'],
  ...['sector_officer', 'micro_observer', 'booth_level_officer', 'election_officer'],
]

const conditions: Record<string, string> = {
  people: 'TRUE',
  female: `gender = 'FEMALE'`,
  male: `gender = 'MALE'`,
  other: `gender = 'OTHER'`,
  state_pool: `pool = 'STATE'`,
  central_pool: `pool = 'CENTRAL'`,
  retired_pool: `pool = 'RETIRED'`,
  drafted: 'is_drafted',
  drafted_female: `is_drafted AND gender = 'FEMALE'`,
  booth_level_officers: 'is_booth_level_officer',
  with_disability: 'has_disability',
  pregnant_or_lactating: 'is_pregnant_or_lactating',
  ailing: 'is_ailing',
  in_exempt_department: 'd.is_exempt',
  exempted: 'd.is_exempt OR is_pregnant_or_lactating',
  ...Object.fromEntries(
    postGroups.map((group) => [`${group}_group`, `duty_category = '${group.toUpperCase()}'`]),
  ),
}

export const personnelRollups: readonly Rollup[] = [
  {
    database: 'personnel',
    table: 'workforce_rollup',
    key: ['assembly_constituency_code'],
    counts: Object.keys(conditions),
    recount: `
      SELECT work_constituency AS assembly_constituency_code,
             ${countList(conditions)}
        FROM person p LEFT JOIN department d ON d.code = p.department_code
       WHERE work_constituency IS NOT NULL GROUP BY work_constituency`,
  },
]
