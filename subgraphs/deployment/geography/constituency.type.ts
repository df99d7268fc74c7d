import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type {
  AssemblyConstituency as AssemblyConstituencyRow,
  ParliamentaryConstituency as ParliamentaryConstituencyRow,
} from '../../../prisma/deployment/generated/client'
import { Reservation } from '../../../prisma/deployment/generated/enums'

registerEnumType(Reservation, {
  name: 'Reservation',
  description: 'For whom a seat is reserved.',
  valuesConfig: {
    GEN: { description: 'General: not reserved.' },
    SC: { description: 'Scheduled Castes.' },
    ST: { description: 'Scheduled Tribes.' },
  },
})

@Directive('@key(fields: "code")')
@ObjectType({
  description: 'A parliamentary constituency (PC); it may touch several districts.',
  simpleResolvers: true,
})
export class ParliamentaryConstituency
  implements Pick<ParliamentaryConstituencyRow, 'code' | 'number' | 'name' | 'reservation'>
{
  @Field(() => ID, { description: 'Code of the PC, `S25-PC12`.' })
  declare code: string

  @Field(() => Int, { description: 'Number of the PC in its state.' })
  declare number: number

  @Field(() => String, { description: 'Name of the PC.' })
  declare name: string

  @Field(() => Reservation, { description: 'For whom the seat is reserved.' })
  declare reservation: Reservation
}

@Directive('@key(fields: "code")')
@ObjectType({
  description: 'An assembly constituency (AC), where the administrative and the electoral line cross.',
  simpleResolvers: true,
})
export class AssemblyConstituency
  implements
    Pick<
      AssemblyConstituencyRow,
      'code' | 'number' | 'name' | 'reservation' | 'electors2024Estimate' | 'pollingStations2024Estimate'
    >
{
  @Field(() => ID, { description: 'Code of the AC, `S25-AC123`.' })
  declare code: string

  @Field(() => Int, { description: 'Number of the AC in its state.' })
  declare number: number

  @Field(() => String, { description: 'Name of the AC.' })
  declare name: string

  @Field(() => Reservation, { description: 'For whom the seat is reserved.' })
  declare reservation: Reservation

  @Field(() => Int, { description: "Electors in 2024, estimated by this project from the PC's." })
  declare electors2024Estimate: number

  @Field(() => Int, { description: "Polling stations in 2024, estimated by this project from the state's." })
  declare pollingStations2024Estimate: number
}
