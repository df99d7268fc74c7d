import { election } from '../reference/election'
import { type CourseCode, courseNumberOf } from '../reference/training-catalogue'
import type { Constituency } from './areas'
import { toDateText } from './calendar'
import type { Post, Staff } from './posts'
import type { Random } from './random'
import type { Serials } from './register'
import { settings } from './settings'
import type { Tables } from './tables'

const { training } = settings

interface Plan {
  course: CourseCode
  daysBefore: number
  isAssessed: boolean
  takes: (post: Post) => boolean
}

const isParty = (post: Post) => post.startsWith('POLLING_OFFICER') || post === 'PRESIDING_OFFICER'

const plans: readonly Plan[] = [
  {
    course: 'POLLING_STAFF_ROUND_1',
    daysBefore: training.roundOneDaysBefore,
    isAssessed: false,
    takes: isParty,
  },
  {
    course: 'POLLING_STAFF_ROUND_2',
    daysBefore: training.roundTwoDaysBefore,
    isAssessed: true,
    takes: isParty,
  },
  {
    course: 'SECTOR_OFFICER',
    daysBefore: training.roundOneDaysBefore,
    isAssessed: false,
    takes: (post) => post === 'SECTOR_OFFICER',
  },
  {
    course: 'MICRO_OBSERVER',
    daysBefore: training.specialDaysBefore,
    isAssessed: false,
    takes: (post) => post === 'MICRO_OBSERVER',
  },
]

const special: Plan = {
  course: 'PRESIDING_OFFICER_SPECIAL',
  daysBefore: training.specialDaysBefore,
  isAssessed: true,
  takes: (post) => post === 'PRESIDING_OFFICER' || post === 'POLLING_OFFICER_1',
}

const venues = [
  'Government College',
  'Town Hall',
  'Government Polytechnic',
  'Kendriya Vidyalaya',
  'Collectorate Training Hall',
]

/** Writes the sessions that train an AC's staff, and who was there; those absent or failed are called once more. */
export function trainStaff(
  random: Random,
  constituency: Constituency,
  staff: readonly Staff[],
  tables: Tables,
  sessions: Serials,
): void {
  const courses = training.specialCourseStates.has(constituency.stateCode) ? [...plans, special] : plans
  for (const plan of courses) {
    const called = staff.filter(({ post }) => plan.takes(post))
    const again = holdSessions(random, constituency, plan, called, plan.daysBefore, 1, tables, sessions)
    const further = plan.daysBefore - training.furtherSessionAfterDays
    const batch = Math.ceil(called.length / training.capacity) + 1
    holdSessions(random, constituency, plan, again, further, batch, tables, sessions)
  }
}

/** Trains people batch by batch; gives those who have to come again, none after a further session. */
function holdSessions(
  random: Random,
  constituency: Constituency,
  { course, isAssessed, daysBefore: firstDaysBefore }: Plan,
  called: readonly Staff[],
  daysBefore: number,
  firstBatch: number,
  tables: Tables,
  sessions: Serials,
): Staff[] {
  const { districtCode } = constituency
  const isFurther = daysBefore !== firstDaysBefore
  const courseNumber = courseNumberOf(course)
  const again: Staff[] = []
  for (let start = 0; start < called.length; start += training.capacity) {
    const slot = start / training.capacity
    const code = `${election.code}-${districtCode}-T${String(sessions.take(districtCode)).padStart(5, '0')}`
    const day = toDateText(constituency.pollDay - daysBefore + (isFurther ? 0 : Math.floor(slot / 8) % 3))
    const [from, to] = slot % 2 === 0 ? ['10:00', '13:00'] : ['14:00', '17:00']
    const venue = `${random.pick(venues)}, ${constituency.name}, Hall ${(slot % 4) + 1}`
    const trained = { enrolled: 0, attended: 0, absent: 0, passed: 0, failed: 0 }
    for (const person of called.slice(start, start + training.capacity)) {
      const { status, score } = isFurther ? passed(random, isAssessed) : outcome(random, isAssessed)
      count(trained, status)
      if (status === 'ABSENT' || status === 'FAILED') again.push(person)
      else person.coursesDone.push(courseNumber)
      tables.enrolment.add([districtCode, code, person.personId, status, score])
    }
    tables.session.add([
      ...[districtCode, code, election.code, course, constituency.code, venue],
      ...[training.capacity, firstBatch + slot, `${day} ${from}+05:30`, `${day} ${to}+05:30`],
      ...[trained.enrolled, trained.attended, trained.absent, trained.passed, trained.failed],
    ])
  }
  return again
}

type Trained = Record<'enrolled' | 'attended' | 'absent' | 'passed' | 'failed', number>

function count(trained: Trained, status: string): void {
  trained.enrolled++
  if (status === 'ABSENT') trained.absent++
  else trained.attended++
  if (status === 'PASSED') trained.passed++
  if (status === 'FAILED') trained.failed++
}

function outcome(random: Random, isAssessed: boolean): { status: string; score: number | null } {
  if (random.chance(training.absentShare)) return { status: 'ABSENT', score: null }
  if (isAssessed && random.chance(training.failedShare)) {
    return { status: 'FAILED', score: random.between(25, training.passMark - 1) }
  }
  return passed(random, isAssessed)
}

function passed(random: Random, isAssessed: boolean): { status: string; score: number | null } {
  return isAssessed
    ? { status: 'PASSED', score: random.between(training.passMark, 100) }
    : { status: 'ATTENDED', score: null }
}
