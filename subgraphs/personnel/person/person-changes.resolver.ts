import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { isKey } from '../../../prisma/keys'
import { toDay } from '../../common/day'
import type { PersonnelContext } from '../context'
import { todayIn } from '../day'
import { lendPerson, returnPerson } from '../loan/lend-person'
import { LendPersonInput, ReturnPersonInput } from '../loan/loan.input'
import { correctPerson } from './correct-person'
import {
  CorrectPersonPayload,
  LendPersonPayload,
  RegisterPersonPayload,
  ReturnPersonPayload,
  TransferPersonPayload,
} from './person-payloads.type'
import { CorrectPersonInput, RegisterPersonInput } from './person-values.input'
import { registerPerson } from './register-person'
import { transferPerson } from './transfer-person'
import { TransferPersonInput } from './transfer-person.input'

const keepers = "By the DEO of the register's district, or the CEO of its state."

@Resolver()
export class PersonChangesResolver {
  @Mutation(() => RegisterPersonPayload, {
    description: `Lists somebody in a district's register, under its next serial. ${keepers}`,
  })
  async registerPerson(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => RegisterPersonInput, { description: 'Who.' }) input: RegisterPersonInput,
  ) {
    const { done, problems } = await registerPerson(context, input, today())
    return { person: await readAgain(context, done?.id), problems, warnings: done?.warnings ?? [] }
  }

  @Mutation(() => CorrectPersonPayload, {
    description: `Sets right what is recorded of a person. ${keepers}`,
  })
  async correctPerson(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => CorrectPersonInput, { description: 'Whose record, and what is right.' })
    input: CorrectPersonInput,
  ) {
    const { done, problems } = await correctPerson(context, input, today())
    return { person: await readAgain(context, input.person), problems, warnings: done?.warnings ?? [] }
  }

  @Mutation(() => TransferPersonPayload, {
    description:
      'Moves a person to the register of another district, under a new id; the old record is closed and kept. Not while they ' +
      `hold an office, are lent, or have duty that is not over. ${keepers}`,
  })
  async transferPerson(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => TransferPersonInput, { description: 'Who, and whereto.' }) input: TransferPersonInput,
  ) {
    const { done, problems } = await transferPerson(context, input, new Date())
    const old = await readAgain(context, input.person)
    return { person: (await readAgain(context, done?.id)) ?? old, newId: done?.id ?? null, problems }
  }

  @Mutation(() => LendPersonPayload, {
    description: `Lends a person to another district, whose officers see and may draft them. ${keepers}`,
  })
  async lendPerson(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => LendPersonInput, { description: 'Who, and to whom.' }) input: LendPersonInput,
  ) {
    const { problems } = await lendPerson(context, input, new Date())
    return { person: await readAgain(context, input.person), problems }
  }

  @Mutation(() => ReturnPersonPayload, { description: `Ends a loan, today. ${keepers}` })
  async returnPerson(
    @Ctx() context: PersonnelContext,
    @Arg('input', () => ReturnPersonInput, { description: 'Who.' }) input: ReturnPersonInput,
  ) {
    const { problems } = await returnPerson(context, input, new Date())
    return { person: await readAgain(context, input.person), problems }
  }
}

const today = () => toDay(todayIn(new Date()))

/** The person after the change, whatever was read before. */
async function readAgain({ personById, loansByPerson }: PersonnelContext, id: string | undefined) {
  if (id === undefined || !isKey('person', id)) return null
  loansByPerson.clear(id)
  return personById.clear(id).load(id)
}
