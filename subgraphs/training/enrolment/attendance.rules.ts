import { type Enrolment, EnrolmentStatus } from '../../../prisma/training/generated/client'
import { notFound, staleVersion, toProblem } from '../../common/change/problem'
import type { Problem } from '../../common/change/problem.type'
import type { AttendanceInput } from './enrolment-change.input'

const mostPeople = 500

/** What is wrong with a list by itself. */
export function checkAttendance(attendance: readonly AttendanceInput[]): Problem[] {
  if (attendance.length < 1 || attendance.length > mostPeople) {
    const facts = { field: 'attendance', rule: 'LENGTH', actual: String(attendance.length) }
    return [
      toProblem(
        'INVALID_INPUT',
        `attendance names ${attendance.length} people: send 1 to ${mostPeople}.`,
        facts,
      ),
    ]
  }
  const places = new Map<string, number>()
  return attendance.flatMap(({ person }, index) => {
    const earlier = places.get(person)
    places.set(person, earlier ?? index)
    if (earlier === undefined) return []
    const facts = { field: `attendance.${index}.person`, rule: 'ONCE', actual: person }
    return [toProblem('INVALID_INPUT', `${person} is named twice: name each person once.`, facts)]
  })
}

/** Who was assessed was there. */
const assessed: readonly EnrolmentStatus[] = [EnrolmentStatus.PASSED, EnrolmentStatus.FAILED]

/** How a place stands when it is known whether its person was there, or why that cannot be recorded. */
export function attend(
  { person, isPresent, version }: AttendanceInput,
  enrolment: Enrolment | undefined,
  index: number,
): { status: EnrolmentStatus } | { problem: Problem } {
  const field = `attendance.${index}.person`
  if (!enrolment) return { problem: { ...notFound('enrolment of', person), field } }
  if (typeof version === 'number' && version !== enrolment.version)
    return { problem: { ...staleVersion(version, enrolment.version), field: `attendance.${index}.version` } }
  if (!assessed.includes(enrolment.status))
    return { status: isPresent ? EnrolmentStatus.ATTENDED : EnrolmentStatus.ABSENT }
  if (isPresent) return { status: enrolment.status }
  const facts = { field, rule: 'ASSESSED_WAS_PRESENT', actual: enrolment.status }
  return { problem: toProblem('NOT_NOW', `${person} was assessed there: they were present.`, facts) }
}
