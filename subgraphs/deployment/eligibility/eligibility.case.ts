import type { Post } from '../../../prisma/deployment/generated/enums'
import type { EligibilitySettings } from './eligibility.settings'

/** What the register knows of a person, asked at the moment of a change and never kept. */
export interface PersonFacts {
  personId: string
  name: string
  gender: 'FEMALE' | 'MALE' | 'OTHER'
  payLevel: number | null
  officeCode: string | null
  departmentCode: string | null
  isDepartmentExempt: boolean
  enrolledConstituency: string | null
  workConstituency: string | null
  nativeConstituency: string | null
  joinedOn: Date | null
  retiresOn: Date | null
  isBoothLevelOfficer: boolean
  isPregnantOrLactating: boolean
  isAiling: boolean
  /** The district whose register lists the person. */
  districtCode: string
  /** The district to which that register lends the person now; null where it does not. */
  lentTo: string | null
}

/** A member of the party that a person is to join. */
export interface Colleague {
  personId: string
  post: Post
  payLevel: number | null
  officeCode: string | null
}

/** Everything that decides whether a person may be drafted: what the rules look at, and nothing else. */
export interface EligibilityCase {
  person: PersonFacts
  post: Post
  /** The AC of the duty. */
  constituency: { code: string; districtCode: string }
  /** Day of the duty: of the poll there, or of counting. */
  day: Date
  /** What the person serves in on that day, but for the duty that is to be given up for this one. */
  dutiesThatDay: readonly { id: string; post: Post; assemblyConstituencyCode: string }[]
  /** Whether the DEO has exempted the person in this election. */
  isExempted: boolean
  /** Of the party to be joined; empty where none is. */
  colleagues: readonly Colleague[]
  settings: EligibilitySettings
}
