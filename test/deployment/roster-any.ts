import type { Random } from '../../prisma/seed/random'
import { posts, type sightOf, statuses, type TrueDuty } from './roster-truth'

/** What a filter asks for, as one writes it, and whether a duty is of it. */
export interface AnyFilter {
  filter: string
  fits: (duty: TrueDuty, sight: ReturnType<typeof sightOf>) => boolean
}

type Part = (random: Random, of: TrueDuty) => AnyFilter

const oneOf = (name: string, toValue: (duty: TrueDuty) => string | number): Part => {
  return (_random, of) => ({
    filter: `${name}: ${JSON.stringify(toValue(of))}`,
    fits: (duty) => toValue(duty) === toValue(of),
  })
}

const someOf = (name: string, values: readonly string[], toValue: (duty: TrueDuty) => string): Part => {
  return (random) => {
    const some = values.filter(() => random.chance(1 / 3))
    const asked = some.length > 0 ? some : [random.pick(values)]
    return { filter: `${name}: [${asked}]`, fits: (duty) => asked.includes(toValue(duty)) }
  }
}

const areas: Part[] = [
  oneOf('state', ({ state }) => state),
  oneOf('district', ({ district }) => district),
  oneOf('parliamentaryConstituency', (duty) => duty.parliamentaryConstituency),
  oneOf('assemblyConstituency', ({ constituency }) => constituency),
  oneOf('phase', ({ phase }) => phase),
]

const others: Part[] = [
  someOf('post', posts, ({ post }) => post),
  someOf('status', statuses, ({ status }) => status),
  someOf('gender', ['FEMALE', 'MALE', 'OTHER'], ({ gender }) => gender),
  (random) => {
    const asked = ['GENERAL', 'WOMEN_MANAGED', 'PWD_MANAGED'].filter(() => random.chance(1 / 2))
    const kinds = asked.length > 0 ? asked : ['GENERAL']
    return {
      filter: `stationKind: [${kinds}]`,
      fits: (duty, { knowsStation }) => kinds.includes(duty.kind ?? '') && knowsStation(duty),
    }
  },
  (random) => {
    const [round, isDone] = [random.pick([1, 2]), random.chance(1 / 2)]
    const course = `POLLING_STAFF_ROUND_${round}`
    return {
      filter: `training: { course: "${course}", isDone: ${isDone} }`,
      fits: ({ courses }) => courses.includes(course) === isDone,
    }
  },
  (random) => {
    const from = random.pick([1, 4, 6, 8, 10, 13])
    const to = from + random.pick([0, 2, 9])
    return {
      filter: `payLevel: { from: ${from}, to: ${to} }`,
      fits: ({ payLevel }) => payLevel !== null && payLevel >= from && payLevel <= to,
    }
  },
]

/** Any few things that may be asked of a roster, of the area of this duty or of everywhere. */
export function anyFilter(random: Random, of: TrueDuty): AnyFilter {
  const area = random.chance(2 / 3) ? [random.pick(areas)] : []
  const parts = [...area, ...others.filter(() => random.chance(1 / 3))].map((part) => part(random, of))
  return {
    filter: parts.map(({ filter }) => filter).join(', '),
    fits: (duty, sight) => parts.every(({ fits }) => fits(duty, sight)),
  }
}
