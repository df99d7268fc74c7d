// Over 150 lines: one field after the other, all read in the same way.

import { GraphQLDate } from 'graphql-scalars'
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { AssemblyConstituency } from '../area/area.type'
import type { PersonnelContext } from '../context'
import type { DirectoryPerson } from './directory'
import { Person } from './person.type'

/** Null where the register has none; null with FORBIDDEN for who may not see it. */
const nullable = true

@Resolver(() => Person)
export class PersonPrivateResolver {
  @FieldResolver(() => String, { nullable, description: 'Mobile number, ten digits.' })
  phone(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'phone' })
  }

  @FieldResolver(() => String, {
    nullable,
    description: "Number of the elector's photo identity card (EPIC).",
  })
  epic(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'epic' })
  }

  @FieldResolver(() => String, {
    nullable,
    description: 'Code of the person in the pay roll of the department.',
  })
  employeeCode(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'employeeCode' })
  }

  @FieldResolver(() => Int, {
    nullable,
    description: 'Part of the electoral roll in which the person is enrolled.',
  })
  rollPart(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'rollPart' })
  }

  @FieldResolver(() => Int, { nullable, description: 'Serial number in that part.' })
  rollSerial(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'rollSerial' })
  }

  @FieldResolver(() => GraphQLDate, { nullable, description: 'Day of birth.' })
  dateOfBirth(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'dateOfBirth' })
  }

  @FieldResolver(() => GraphQLDate, { nullable, description: 'Day of joining the service.' })
  joinedOn(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'joinedOn' })
  }

  @FieldResolver(() => GraphQLDate, { nullable, description: 'Day of retirement.' })
  retiresOn(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'retiresOn' })
  }

  @FieldResolver(() => AssemblyConstituency, {
    nullable,
    description: 'AC where the person is enrolled as an elector.',
  })
  enrolledConstituency(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return toConstituency(context.privateFieldOfPerson.load({ id, field: 'enrolledConstituency' }))
  }

  @FieldResolver(() => AssemblyConstituency, { nullable, description: 'AC where the person works.' })
  workConstituency(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return toConstituency(context.privateFieldOfPerson.load({ id, field: 'workConstituency' }))
  }

  @FieldResolver(() => AssemblyConstituency, { nullable, description: 'AC of the native place.' })
  nativeConstituency(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return toConstituency(context.privateFieldOfPerson.load({ id, field: 'nativeConstituency' }))
  }

  @FieldResolver(() => Boolean, { nullable, description: 'Whether the person is a Booth Level Officer.' })
  isBoothLevelOfficer(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'isBoothLevelOfficer' })
  }

  @FieldResolver(() => Boolean, { nullable, description: 'Whether the person has a disability.' })
  hasDisability(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'hasDisability' })
  }

  @FieldResolver(() => Boolean, {
    nullable,
    description: 'Whether pregnant or lactating, and so excluded from duty.',
  })
  isPregnantOrLactating(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'isPregnantOrLactating' })
  }

  @FieldResolver(() => Boolean, { nullable, description: 'Whether ailing.' })
  isAiling(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'isAiling' })
  }

  @FieldResolver(() => String, { nullable, description: 'Account for the honorarium.' })
  bankAccount(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'bankAccount' })
  }

  @FieldResolver(() => String, { nullable, description: 'IFSC of the bank branch.' })
  ifsc(@Root() { id }: DirectoryPerson, @Ctx() context: PersonnelContext) {
    return context.privateFieldOfPerson.load({ id, field: 'ifsc' })
  }
}

async function toConstituency(code: Promise<unknown>): Promise<Pick<AssemblyConstituency, 'code'> | null> {
  const found = await code
  return typeof found === 'string' ? { code: found } : null
}
