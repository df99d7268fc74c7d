// Over 150 lines because it names every column of every table of facts once.

import type { DatabaseUrls } from '../databases'
import { countryCode } from '../keys'
import { commissionDepartment, departments, generalAdministration } from '../reference/departments'
import { election, phases, pollDateOf } from '../reference/election'
import type { Geography } from '../reference/geography'
import { preparednessReviews } from '../reference/preparedness'
import { courseNumberOf, courses, themes } from '../reference/training-catalogue'
import { trainingEvents } from '../reference/training-events'
import { zones } from '../reference/zones'
import { withClient } from '../server/with-client'
import { CopyTable } from './copy-table'
import type { CopyValue } from './copy-text'
import { NameWords } from './names/name-words'

/** Loads the facts: the same geography into each database, the election, the catalogue of training. */
export async function loadReference(urls: DatabaseUrls, geography: Geography): Promise<void> {
  await Promise.all([
    loadPersonnel(urls.personnel, geography),
    loadDeployment(urls.deployment, geography),
    loadTraining(urls.training, geography),
  ])
}

async function load(
  url: string,
  table: string,
  columns: string[],
  rows: Iterable<CopyValue[]>,
): Promise<void> {
  const copy = await CopyTable.open(url, table, columns)
  for (const row of rows) copy.add(row)
  await copy.finish()
}

async function loadPersonnel(url: string, geography: Geography): Promise<void> {
  await loadAreas(url, geography)
  const all = [...departments, generalAdministration, commissionDepartment]
  const rows = all.map(({ code, name, isExempt }) => [code, name, isExempt])
  await load(url, 'department', ['code', 'name', 'is_exempt'], rows)
  await load(url, 'name_word', ['id', 'word'], new NameWords().rows())
  // New words are numbered by the sequence from here on.
  await withClient(url, (client) =>
    client.query(`SELECT setval(pg_get_serial_sequence('name_word', 'id'), max(id)) FROM name_word`),
  )
}

/** Which words the people of each state bear, as the trigger would have written, which a load does not wake. */
export async function addWordsOfStates(url: string): Promise<void> {
  await withClient(url, (client) => client.query('SELECT add_name_word_states()'))
}

async function loadDeployment(url: string, geography: Geography): Promise<void> {
  await load(
    url,
    'state',
    ['code', 'abbreviation', 'name', 'kind', 'polling_stations_2024', 'polling_stations_basis'],
    geography.states.map((state) => [
      ...[state.code, state.abbreviation, state.name, state.kind],
      ...[state.pollingStations2024, state.pollingStationsBasis],
    ]),
  )
  const districts = geography.districts.map(({ code, stateCode, name }) => [code, stateCode, name])
  await load(url, 'district', ['code', 'state_code', 'name'], districts)
  await loadConstituencies(url, geography)
  await load(
    url,
    'election',
    ['code', 'name', 'counting_on'],
    [[election.code, election.name, election.countingOn]],
  )
  const phaseRows = phases.map(({ number, pollDate }) => [election.code, number, pollDate])
  await load(url, 'phase', ['election_code', 'number', 'poll_date'], phaseRows)
  await load(
    url,
    'poll',
    ['election_code', 'parliamentary_constituency_code', 'phase_number', 'poll_date', 'electors'],
    geography.parliamentaryConstituencies.map((constituency) => [
      ...[election.code, constituency.code, constituency.phase],
      ...[constituency.pollDate ?? pollDateOf(constituency.phase), constituency.electors],
    ]),
  )
  const reviews = preparednessReviews(geography).map((review) => [
    review.stateCode,
    election.code,
    review.sequence,
    review.remarks,
  ])
  await load(url, 'preparedness_review', ['state_code', 'election_code', 'sequence', 'remarks'], reviews)
  const courseRows = courses.map(({ code, round }) => [courseNumberOf(code), code, round])
  await load(url, 'training_course', ['number', 'code', 'round'], courseRows)
}

async function loadConstituencies(url: string, geography: Geography): Promise<void> {
  await load(
    url,
    'parliamentary_constituency',
    ['code', 'state_code', 'number', 'name', 'reservation'],
    geography.parliamentaryConstituencies.map((pc) => [
      pc.code,
      pc.stateCode,
      pc.number,
      pc.name,
      pc.reservation,
    ]),
  )
  await load(
    url,
    'assembly_constituency',
    [
      ...[
        'code',
        'state_code',
        'number',
        'name',
        'reservation',
        'parliamentary_constituency_code',
        'district_code',
      ],
      ...['electors_2024_estimate', 'polling_stations_2024_estimate'],
    ],
    geography.assemblyConstituencies.map((ac) => [
      ...[
        ac.code,
        ac.stateCode,
        ac.number,
        ac.name,
        ac.reservation,
        ac.parliamentaryConstituencyCode,
        ac.districtCode,
      ],
      ...[ac.electorsEstimate, ac.pollingStationsEstimate],
    ]),
  )
}

async function loadTraining(url: string, geography: Geography): Promise<void> {
  await loadAreas(url, geography)
  await load(
    url,
    'theme',
    ['code', 'name'],
    themes.map(({ code, name }) => [code, name]),
  )
  await load(
    url,
    'course',
    ['code', 'title', 'audience', 'round', 'theme_code'],
    courses.map(({ code, title, audience, round, themeCode }) => [code, title, audience, round, themeCode]),
  )
  await load(
    url,
    'training_event',
    [
      ...['code', 'kind', 'title', 'venue', 'city', 'audience'],
      ...['starts_on', 'ends_on', 'participants', 'description', 'source'],
    ],
    trainingEvents.map((event) => [
      ...[event.code, event.kind, event.title, event.venue, event.city, event.audience],
      ...[event.startsOn, event.endsOn, event.participants, event.description, event.source],
    ]),
  )
  const eventThemes = trainingEvents.flatMap(({ code, themeCodes }) =>
    themeCodes.map((theme) => [code, theme]),
  )
  await load(url, 'training_event_theme', ['event_code', 'theme_code'], eventThemes)
}

/** Each area with what it lies in. A PC's districts are told by its ACs. */
async function loadAreas(url: string, geography: Geography): Promise<void> {
  const zoneOf = new Map(zones.flatMap(({ code, stateCodes }) => stateCodes.map((state) => [state, code])))
  const inState = (state: string) => [zoneOf.get(state) ?? null, state]
  await load(
    url,
    'area',
    ['code', 'kind', 'name', 'zone_code', 'state_code', 'district_code', 'parliamentary_constituency_code'],
    [
      [countryCode, 'COUNTRY', 'India', null, null, null, null],
      ...zones.map(({ code, name }) => [code, 'ZONE', name, null, null, null, null]),
      ...geography.states.map(({ code, name }) => [
        code,
        'STATE',
        name,
        zoneOf.get(code) ?? null,
        null,
        null,
        null,
      ]),
      ...geography.districts.map((district) => [
        district.code,
        'DISTRICT',
        district.name,
        ...inState(district.stateCode),
        null,
        null,
      ]),
      ...geography.parliamentaryConstituencies.map((pc) => [
        pc.code,
        'PARLIAMENTARY_CONSTITUENCY',
        pc.name,
        ...inState(pc.stateCode),
        null,
        null,
      ]),
      ...geography.assemblyConstituencies.map((ac) => [
        ...[ac.code, 'ASSEMBLY_CONSTITUENCY', ac.name, ...inState(ac.stateCode)],
        ...[ac.districtCode, ac.parliamentaryConstituencyCode],
      ]),
    ],
  )
}
