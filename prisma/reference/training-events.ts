import { themes } from './training-catalogue'
import { zones } from './zones'

export interface TrainingEvent {
  code: string
  kind: 'CONFERENCE' | 'BRAINSTORMING' | 'REGIONAL_CONFERENCE' | 'PROGRAMME' | 'EXPERIENCE_SHARING'
  title: string
  venue: string
  city: string
  audience: 'CHIEF_ELECTORAL_OFFICERS' | 'DISTRICT_AND_RETURNING_OFFICERS'
  /** Null where no document tells the day. */
  startsOn: string | null
  endsOn: string | null
  /** Null where not reported. */
  participants: number | null
  description: string
  source: string
  themeCodes: readonly string[]
}

const source = 'Reports of the conference of Chief Electoral Officers, New Delhi, January 2024'
const untold = { startsOn: null, endsOn: null, participants: null, source, themeCodes: [] }
const everyTheme = themes.map(({ code }) => code)

/** The programme at the Commission's training institute, where officers earned their certificates. */
export const officersProgrammeCode = 'IIIDEM-DEO-RO-2024'

const conference: TrainingEvent = {
  code: 'CEO-CONFERENCE-2024-01',
  kind: 'CONFERENCE',
  title: 'Conference of Chief Electoral Officers of all states and union territories',
  venue: 'New Delhi',
  city: 'New Delhi',
  audience: 'CHIEF_ELECTORAL_OFFICERS',
  startsOn: '2024-01-11',
  endsOn: '2024-01-12',
  participants: null,
  description:
    'Two days on election planning, expenditure monitoring, the electoral roll, IT applications, data management and EVMs before the Lok Sabha election of 2024. The Chief Electoral Officers were called the commanding officers of a team of ten million.',
  source,
  themeCodes: everyTheme,
}

const experienceSharing: TrainingEvent = {
  ...untold,
  code: 'CEO-EXPERIENCE-2024-01',
  kind: 'EXPERIENCE_SHARING',
  title: 'Experiences and innovations of the states that had just voted',
  venue: 'New Delhi',
  city: 'New Delhi',
  audience: 'CHIEF_ELECTORAL_OFFICERS',
  startsOn: '2024-01-11',
  endsOn: '2024-01-12',
  description:
    'At the conference, the Chief Electoral Officers of the states that had voted in November 2023 (Chhattisgarh, Madhya Pradesh, Mizoram, Rajasthan, Telangana) presented their experiences and innovations.',
}

const brainstorming: TrainingEvent = {
  ...untold,
  code: 'CEO-BRAINSTORMING-LBSNAA',
  kind: 'BRAINSTORMING',
  title: 'Brainstorming with Chief Electoral Officers',
  venue: 'Lal Bahadur Shastri National Academy of Administration (LBSNAA)',
  city: 'Mussoorie',
  audience: 'CHIEF_ELECTORAL_OFFICERS',
  description: 'Held before the conference of January 2024. The day is not reported.',
}

const officersProgramme: TrainingEvent = {
  ...untold,
  code: officersProgrammeCode,
  kind: 'PROGRAMME',
  title: 'Certification of District Election Officers and Returning Officers',
  venue: 'India International Institute of Democracy and Election Management (IIIDEM)',
  city: 'New Delhi',
  audience: 'DISTRICT_AND_RETURNING_OFFICERS',
  participants: 800,
  description:
    'Over 800 officers trained, as reported; 800 stands for "over 800". The days are not reported.',
  themeCodes: everyTheme,
}

const regionalConferences = zones.map(
  (zone): TrainingEvent => ({
    ...untold,
    code: `REGIONAL-${zone.conferenceCity.toUpperCase()}`,
    kind: 'REGIONAL_CONFERENCE',
    title: `Regional conference, ${zone.conferenceCity}`,
    venue: zone.conferenceCity,
    city: zone.conferenceCity,
    audience: 'CHIEF_ELECTORAL_OFFICERS',
    description: 'One of five regional conferences before that of January 2024. The day is not reported.',
  }),
)

/** The events told of January 2024, dates and numbers only as reported. */
export const trainingEvents: readonly TrainingEvent[] = [
  conference,
  experienceSharing,
  brainstorming,
  officersProgramme,
  ...regionalConferences,
]
