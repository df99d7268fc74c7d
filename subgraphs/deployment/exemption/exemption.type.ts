import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ExemptionReason, ExemptionStatus } from '../../../prisma/deployment/generated/enums'
import { createConnectionTypes } from '../../common/connection'

registerEnumType(ExemptionReason, {
  name: 'ExemptionReason',
  description: 'Why somebody asks to be exempted from duty.',
  valuesConfig: {
    ILLNESS: { description: 'Ill, or recovering, as a medical board or officer certifies.' },
    DISABILITY: { description: 'A disability that duty does not allow for.' },
    PREGNANCY_OR_LACTATION: { description: 'Pregnant or lactating.' },
    CARE_OF_DEPENDANT: { description: 'Alone in the care of a child, or of somebody gravely ill.' },
    BEREAVEMENT: { description: 'A death in the family.' },
    OWN_OR_CHILDS_WEDDING: { description: 'Their own wedding, or that of a child, on or about the day.' },
    RETIREMENT: { description: 'Retires before or soon after the poll.' },
    RELATED_TO_CANDIDATE: { description: 'Related to a candidate, or a candidate themselves.' },
    ESSENTIAL_SERVICE: { description: 'Needed in an essential service on the day.' },
    OTHER_DUTY: { description: 'Has another duty of the election, or an examination to hold.' },
    AWAY_ON_SANCTIONED_LEAVE: { description: 'Away on leave or training that was sanctioned before.' },
    OTHER: { description: 'Something else: `details` tells.' },
  },
})
registerEnumType(ExemptionStatus, {
  name: 'ExemptionStatus',
  description: 'How an application to be exempted stands.',
  valuesConfig: {
    APPLIED: { description: 'The DEO has not decided.' },
    GRANTED: { description: 'Exempted: serves in no duty of the election.' },
    REFUSED: { description: 'Not exempted.' },
  },
})

@ObjectType({
  description: 'An application to be exempted from duty in an election, and what the DEO decided.',
  simpleResolvers: true,
})
export class Exemption {
  @Field(() => ID, { description: 'Election, district of duty and a serial, `GE2024-S25D07-X0012`.' })
  declare id: string

  @Field(() => ExemptionReason, { description: 'Why.' })
  declare reason: ExemptionReason

  @Field(() => String, { nullable: true, description: 'In words; null where none were given.' })
  declare details: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Number or place of the paper that proves it; null where none was named.',
  })
  declare evidence: string | null

  @Field(() => ExemptionStatus, { description: 'How it stands.' })
  declare status: ExemptionStatus

  @Field(() => String, { description: 'Subject of the token of who applied.' })
  declare appliedBy: string

  @Field(() => GraphQLDateTime, { description: 'When.' })
  declare appliedAt: Date

  @Field(() => String, {
    nullable: true,
    description: 'Subject of the token of who decided; null until then.',
  })
  declare decidedBy: string | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was decided; null until then.' })
  declare decidedAt: Date | null

  @Field(() => String, { nullable: true, description: "The DEO's remarks; null where there are none." })
  declare remarks: string | null
}

/** A page of exemptions. */
export const { Connection: ExemptionConnection } = createConnectionTypes(() => Exemption, 'Exemption')
