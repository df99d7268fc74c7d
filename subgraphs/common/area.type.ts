import { registerEnumType } from 'type-graphql'
import { Area } from '../../prisma/keys'

registerEnumType(Area, {
  name: 'Area',
  description: 'Kinds of area that summaries are drawn by.',
  valuesConfig: {
    STATE: { description: 'A state or union territory.' },
    DISTRICT: { description: 'A district.' },
    PARLIAMENTARY_CONSTITUENCY: { description: 'A parliamentary constituency (PC).' },
    ASSEMBLY_CONSTITUENCY: { description: 'An assembly constituency (AC).' },
  },
})
