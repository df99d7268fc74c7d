import { choice, whole } from '../../common/import/cell.rules'
import { type Column, type Fault, type ImportKind, textOf } from '../../common/import/kind'
import { findPersons, personColumns, untoldPerson } from '../../common/import/person-reference'
import { mergeAttendance } from './attendance.repository'

const columns: readonly Column[] = [
  {
    name: 'session',
    type: 'text',
    isRequired: true,
    description: 'code of the session',
    example: 'GE2024-S05D01-T00001',
    synonyms: ['session code', 'training session', 'training code', 'batch code', 'session id'],
    rule: {
      rule: 'SESSION',
      expected: 'the code of a session, such as GE2024-S05D01-T00001',
      read: (cell) =>
        /^[A-Z]{2,4}\d{4}-[SU]\d{2}D\d{2}-T\d+$/.test(cell.toUpperCase()) ? cell.toUpperCase() : undefined,
    },
  },
  ...personColumns,
  {
    name: 'status',
    type: 'text',
    isRequired: true,
    description: 'whether they came, and passed where there was an assessment',
    example: 'ATTENDED',
    synonyms: ['attendance', 'present/absent', 'attendance status', 'p/a', 'result', 'whether present'],
    rule: choice('ATTENDANCE', {
      INVITED: ['Called', 'Not marked'],
      ATTENDED: ['P', 'Present', 'Y', 'Yes'],
      ABSENT: ['A', 'Ab', 'No', 'N'],
      PASSED: ['Pass', 'Qualified'],
      FAILED: ['Fail', 'Not qualified'],
    }),
  },
  {
    name: 'score',
    type: 'smallint',
    description: 'score of the assessment',
    example: '',
    synonyms: ['marks', 'marks obtained', 'assessment score', 'test marks', 'percentage'],
    rule: whole(0, 100),
  },
]

/** Who came to which training session, and how they did. */
export const trainingAttendanceKind: ImportKind = {
  name: 'training-attendance',
  description: 'who came to which training session, and how they did',
  database: 'training',
  roles: ['COMMISSION', 'CEO', 'DEO', 'TRAINER'],
  columns,
  derived: { person: 'text', district_code: 'text' },
  async begin(client, context) {
    return {
      complete(row): Fault | undefined {
        const [, district = ''] = textOf(row.session).split('-')
        row.district_code = district
        if (row.score !== null && row.status !== 'PASSED' && row.status !== 'FAILED')
          return {
            column: 'score',
            value: textOf(row.score),
            rule: 'SCORE_WITHOUT_RESULT',
            advice: 'Say PASSED or FAILED where there is a score.',
          }
        return untoldPerson(row)
      },
      refer: (rows) => findPersons(rows, context),
      placeOf: ({ district_code }) => String(district_code),
      keysOf: ({ session, person_id, employee_code, epic }) => [
        ['person_id', `${session} ${textOf(person_id ?? employee_code ?? epic)}`],
      ],
      merge: () => mergeAttendance(client),
    }
  },
}
