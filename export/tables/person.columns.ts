import { type Column, column } from './table'

/** What is told of a person, who is at this path of a row (`person.`, or empty where the row is the person). */
export function personColumns(at: string): Column[] {
  const text = (key: string, path: string, width: number) => column(key, at + path, width)
  const hidden = (key: string, path: string, width: number, kind: Column['kind'] = 'text') =>
    column(key, at + path, width, { kind, access: 'private' })
  return [
    column('personId', `${at}id`, 16, { title: 'Person' }),
    text('name', 'name', 28),
    text('gender', 'gender', 9),
    text('designation', 'designation', 26),
    column('payLevel', `${at}payLevel`, 9, { kind: 'number' }),
    text('pool', 'pool', 9),
    text('dutyCategory', 'dutyCategory', 20),
    column('register', `${at}district.code`, 10),
    column('office', `${at}office.code`, 16, { title: 'Office code' }),
    column('officeName', `${at}office.name`, 34, { title: 'Office' }),
    text('department', 'department.name', 26),
    hidden('phone', 'phone', 13),
    column('epic', `${at}epic`, 13, { access: 'private', title: 'EPIC' }),
    hidden('employeeCode', 'employeeCode', 15),
    hidden('rollPart', 'rollPart', 9, 'number'),
    hidden('rollSerial', 'rollSerial', 10, 'number'),
    hidden('dateOfBirth', 'dateOfBirth', 12, 'date'),
    hidden('joinedOn', 'joinedOn', 12, 'date'),
    hidden('retiresOn', 'retiresOn', 12, 'date'),
    hidden('enrolledConstituency', 'enrolledConstituency.code', 12),
    hidden('workConstituency', 'workConstituency.code', 12),
    hidden('nativeConstituency', 'nativeConstituency.code', 12),
    hidden('isBoothLevelOfficer', 'isBoothLevelOfficer', 9),
    hidden('hasDisability', 'hasDisability', 9),
    hidden('isPregnantOrLactating', 'isPregnantOrLactating', 9),
    hidden('isAiling', 'isAiling', 9),
    column('bankAccount', `${at}bankAccount`, 20, { access: 'bank' }),
    column('ifsc', `${at}ifsc`, 13, { access: 'bank', title: 'IFSC' }),
  ]
}
