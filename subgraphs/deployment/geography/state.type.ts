import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { State as StateRow } from '../../../prisma/deployment/generated/client'
import { Basis, StateKind } from '../../../prisma/deployment/generated/enums'

registerEnumType(StateKind, {
  name: 'StateKind',
  description: 'State or union territory.',
  valuesConfig: {
    STATE: { description: 'A state.' },
    UNION_TERRITORY: { description: 'A union territory.' },
  },
})
registerEnumType(Basis, {
  name: 'Basis',
  description: 'Where a number comes from.',
  valuesConfig: {
    OFFICIAL: { description: 'Published by the Commission or a CEO.' },
    ESTIMATE: { description: 'Estimated by this project.' },
  },
})

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A state or union territory.', simpleResolvers: true })
export class State implements StateRow {
  @Field(() => ID, { description: "The Commission's code of the state, `S25`." })
  declare code: string

  @Field(() => String, { description: 'Two letters, `WB`.' })
  declare abbreviation: string

  @Field(() => String, { description: 'Name of the state.' })
  declare name: string

  @Field(() => StateKind, { description: 'State or union territory.' })
  declare kind: StateKind

  @Field(() => Int, {
    description: 'Polling stations in the general election of 2024; see pollingStationsBasis.',
  })
  declare pollingStations2024: number

  @Field(() => Basis, { description: 'Whether pollingStations2024 is official or estimated.' })
  declare pollingStationsBasis: Basis
}
