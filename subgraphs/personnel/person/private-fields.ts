import type { Person } from '../../../prisma/personnel/generated/client'

/** The private fields of a person by the class of the policy, as the register has them. */
export const privateFields = {
  private: [
    ...['phone', 'epic', 'employeeCode', 'rollPart', 'rollSerial', 'dateOfBirth', 'joinedOn', 'retiresOn'],
    ...['enrolledConstituency', 'workConstituency', 'nativeConstituency'],
    ...['isBoothLevelOfficer', 'hasDisability', 'isPregnantOrLactating', 'isAiling'],
  ],
  bank: ['bankAccount', 'ifsc'],
} as const satisfies Record<string, readonly (keyof Person)[]>

export type PrivateClass = keyof typeof privateFields
export type PrivateField = (typeof privateFields)[PrivateClass][number]

export const privateClasses = ['private', 'bank'] as const satisfies readonly PrivateClass[]

/** The fields of a class among those asked for. */
export function fieldsOfClass(name: PrivateClass, fields: readonly PrivateField[]): PrivateField[] {
  return privateFields[name].filter((field) => fields.includes(field))
}
