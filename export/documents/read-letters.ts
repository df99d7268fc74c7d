import { z } from 'zod'
import type { AskHub } from '../ask-hub'
import { ExportError } from '../export.error'
import { electionOf } from '../latest-election'

const letterQuery = `query ExportLetter($person: ID!, $election: ID!) {
  dataset { label }
  election(code: $election) { code name }
  person(id: $person) {
    id name designation office { name } department { name }
    duties(election: $election) {
      id post status pollDate party { number isReserve }
      assemblyConstituency {
        code number name state { name }
        district { code name districtElectionOfficer { person { name } } }
        parliamentaryConstituency { number name }
        seal(election: $election) { isOpened }
      }
    }
    trainings { status session { venue batch startsAt endsAt course { title } election { code } assemblyConstituency { code } } }
  }
}`

// Asked only when the seal is opened, so that no letter can hold what was sealed when it was printed, whoever prints it.
const stationQuery = `query ExportLetterStation($person: ID!, $election: ID!) {
  person(id: $person) { duties(election: $election) { id pollingStation { code number auxiliary name } } }
}`

const named = z.object({ name: z.string() })

const dutyShape = z.object({
  ...{ id: z.string(), post: z.string(), status: z.string(), pollDate: z.string().nullish() },
  party: z.object({ number: z.number(), isReserve: z.boolean() }).nullish(),
  assemblyConstituency: z.object({
    ...{ code: z.string(), number: z.number(), name: z.string(), state: named },
    district: z.object({
      ...{ code: z.string(), name: z.string() },
      districtElectionOfficer: z.object({ person: named.nullish() }).nullish(),
    }),
    parliamentaryConstituency: z.object({ number: z.number(), name: z.string() }),
    seal: z.object({ isOpened: z.boolean() }).nullish(),
  }),
})

const trainingShape = z.object({
  status: z.string(),
  session: z.object({
    ...{ venue: z.string(), batch: z.number(), startsAt: z.string(), endsAt: z.string() },
    ...{ course: z.object({ title: z.string() }), election: z.object({ code: z.string() }) },
    assemblyConstituency: z.object({ code: z.string() }),
  }),
})

const letterShape = z.object({
  dataset: z.object({ label: z.string() }).nullish(),
  election: z.object({ code: z.string(), name: z.string() }).nullish(),
  person: z
    .object({
      ...{ id: z.string(), name: z.string(), designation: z.string() },
      ...{ office: named.nullish(), department: named.nullish() },
      duties: z.array(dutyShape).nullish(),
      trainings: z.array(trainingShape).nullish(),
    })
    .nullish(),
})

const stationShape = z.object({
  person: z
    .object({
      duties: z.array(
        z.object({
          id: z.string(),
          pollingStation: z
            .object({ code: z.string(), number: z.number(), auxiliary: z.string(), name: z.string() })
            .nullish(),
        }),
      ),
    })
    .nullish(),
})

export type LetterDuty = z.output<typeof dutyShape>
type Training = z.output<typeof trainingShape>

/** What the letters of a person say: a letter a duty. */
export interface Letters {
  label: string | null
  election: string
  person: { id: string; name: string; designation: string; office: string; department: string }
  duties: { duty: LetterDuty; station: string | null; trainings: Training[] }[]
}

const over = ['REPLACED', 'EXEMPTED']

/** @throws ExportError NOTHING_FOUND */
export async function readLetters(
  ask: AskHub,
  { person: id, election: named }: { person: string; election?: string | null | undefined },
): Promise<Letters> {
  const election = await electionOf(ask, named)
  const {
    dataset,
    election: held,
    person,
  } = letterShape.parse(await ask(letterQuery, { person: id, election }))
  const duties = person?.duties?.filter(({ status }) => !over.includes(status)) ?? []
  if (!person || duties.length === 0) {
    throw new ExportError('NOTHING_FOUND', `There is no duty of ${id} in ${election} that you may see.`, 404)
  }
  const isOpened = ({ assemblyConstituency }: LetterDuty) => assemblyConstituency.seal?.isOpened ?? false
  const stations = duties.some(isOpened) ? await readStations(ask, id, election) : new Map<string, string>()
  return {
    label: dataset?.label ?? null,
    election: held?.name ?? election,
    person: {
      ...{ id: person.id, name: person.name, designation: person.designation },
      ...{ office: person.office?.name ?? '', department: person.department?.name ?? '' },
    },
    duties: duties.map((duty) => ({
      duty,
      station: isOpened(duty) ? (stations.get(duty.id) ?? null) : null,
      trainings: trainingsOf(duty, person.trainings ?? [], election),
    })),
  }
}

async function readStations(ask: AskHub, person: string, election: string): Promise<Map<string, string>> {
  const answer = stationShape.parse(await ask(stationQuery, { person, election }))
  return new Map(
    answer.person?.duties.flatMap(({ id, pollingStation: station }) =>
      station
        ? [[id, `${station.number}${station.auxiliary} ${station.name} (${station.code})`] as const]
        : [],
    ),
  )
}

function trainingsOf(
  { assemblyConstituency: { code } }: LetterDuty,
  trainings: Training[],
  election: string,
): Training[] {
  return trainings
    .filter(({ session }) => session.election.code === election && session.assemblyConstituency.code === code)
    .sort((a, b) => (a.session.startsAt < b.session.startsAt ? -1 : 1))
}
