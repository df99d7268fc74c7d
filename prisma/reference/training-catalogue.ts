export interface Theme {
  code: string
  name: string
}

/** The themes of the conference of January 2024, under which officers are certified. */
export const themes: readonly Theme[] = [
  { code: 'ELECTION_PLANNING', name: 'Election planning' },
  { code: 'EXPENDITURE_MONITORING', name: 'Expenditure monitoring' },
  { code: 'ELECTORAL_ROLL', name: 'Electoral roll' },
  { code: 'IT_APPLICATIONS', name: 'IT applications' },
  { code: 'DATA_MANAGEMENT', name: 'Data management' },
  { code: 'EVM', name: 'Electronic voting machines (EVMs)' },
]

export type CourseCode =
  | 'POLLING_STAFF_ROUND_1'
  | 'POLLING_STAFF_ROUND_2'
  | 'PRESIDING_OFFICER_SPECIAL'
  | 'SECTOR_OFFICER'
  | 'MICRO_OBSERVER'

export interface Course {
  code: CourseCode
  title: string
  audience: 'POLLING_STAFF' | 'PRESIDING_AND_FIRST_POLLING_OFFICERS' | 'SECTOR_OFFICERS' | 'MICRO_OBSERVERS'
  round: number | null
  themeCode: string | null
}

/** The courses for an election's staff. */
export const courses: readonly Course[] = [
  {
    code: 'POLLING_STAFF_ROUND_1',
    title: 'Polling staff, round 1: duties, forms and the law',
    audience: 'POLLING_STAFF',
    round: 1,
    themeCode: null,
  },
  {
    code: 'POLLING_STAFF_ROUND_2',
    title: 'Polling staff, round 2: with the party, EVM-VVPAT hands-on and assessment',
    audience: 'POLLING_STAFF',
    round: 2,
    themeCode: 'EVM',
  },
  {
    code: 'PRESIDING_OFFICER_SPECIAL',
    title: 'Special course for Presiding Officers and Polling Officers 1',
    audience: 'PRESIDING_AND_FIRST_POLLING_OFFICERS',
    round: null,
    themeCode: 'EVM',
  },
  {
    code: 'SECTOR_OFFICER',
    title: 'Sector officers: route, vulnerability and reserve machines',
    audience: 'SECTOR_OFFICERS',
    round: null,
    themeCode: 'ELECTION_PLANNING',
  },
  {
    code: 'MICRO_OBSERVER',
    title: 'Micro-observers at critical polling stations',
    audience: 'MICRO_OBSERVERS',
    round: null,
    themeCode: null,
  },
]

/** By which number deployment knows a course: its place in the catalogue, from 1. */
export function courseNumberOf(code: CourseCode): number {
  return courses.findIndex((course) => course.code === code) + 1
}
