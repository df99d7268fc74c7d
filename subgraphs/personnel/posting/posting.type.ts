import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Posting as PostingRow } from '../../../prisma/personnel/generated/client'
import { Role } from '../../../prisma/personnel/generated/enums'

registerEnumType(Role, {
  name: 'Role',
  description: 'An office in the chain of command.',
  valuesConfig: {
    CHIEF_ELECTION_COMMISSIONER: {
      description: 'Heads the Commission; appointed by the President (Art. 324).',
    },
    ELECTION_COMMISSIONER: {
      description: 'Member of the Commission; appointed by the President (Art. 324).',
    },
    DEPUTY_ELECTION_COMMISSIONER: { description: "One a zone of states; the Commission's own." },
    CHIEF_ELECTORAL_OFFICER: { description: 'CEO: one a state or union territory (s.13A RPA 1950).' },
    DISTRICT_ELECTION_OFFICER: { description: 'DEO: one a district (s.13AA RPA 1950).' },
    RETURNING_OFFICER: { description: 'RO: one a parliamentary constituency (s.21 RPA 1951).' },
    ASSISTANT_RETURNING_OFFICER: { description: 'ARO: one an assembly constituency (s.22 RPA 1951).' },
    ELECTORAL_REGISTRATION_OFFICER: {
      description: 'ERO: keeps the electoral roll of an assembly constituency.',
    },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An office held: who, which, where, from when to when.', simpleResolvers: true })
export class Posting implements Pick<PostingRow, 'id' | 'role' | 'seat' | 'version'> {
  @Field(() => ID, {
    description: 'Role, area, seat and first day: `RETURNING_OFFICER:S25-PC12:1:2023-06-01`.',
  })
  declare id: string

  @Field(() => Role, { description: 'Which office.' })
  declare role: Role

  @Field(() => Int, { description: '1, save for an office with several holders.' })
  declare seat: number

  @Field(() => Int, { description: 'To be sent with a change: grows with each, and after 32767 is 1 again.' })
  declare version: number
}
