import type { Client } from 'pg'
import type { DatabaseUrls } from '../prisma/databases'
import { withClient } from '../prisma/server/with-client'
import type { Samples, Variables } from './case'

const election = 'GE2024'

/** A state of 90 ACs for the chain, the largest state, and one whose names are spelt otherwise. */
export const sampledStates = ['S26', 'S24', 'S11'] as const
const [chainState, largestState] = sampledStates

const samplesEach = 8

/** Draws what to ask for out of the data, the same each time: of the whole of it in the order of a hash. */
export async function drawSamples(urls: DatabaseUrls): Promise<Samples> {
  const [people, states, common, words] = await withClient(urls.personnel, async (client) => [
    await drawPeople(client),
    await drawNames(client),
    await drawCommonNames(client),
    await drawCommonWords(client),
  ])
  const initials = common.map((name) => name.replace(/(?<=^.)\S+/, ''))
  const filters = (list: Record<string, string>[]): Variables[] => list.map((filter) => ({ filter }))
  return {
    chain: [{ state: chainState, election, stations: 1, filter: {} }],
    roster: filters(await withClient(urls.deployment, drawConstituencies)),
    nameInConstituency: filters(
      people.map(({ name, constituency }) => ({ constituency, relation: 'WORKS', name })),
    ),
    nameInDistrict: filters(people.map(({ name, id }) => ({ district: districtOf(id), name }))),
    nameInState: filters(inState(states)),
    nameInCountry: filters(inCountry(states)),
    commonNameInConstituency: filters(inConstituency(common)),
    commonNameInDistrict: filters(inDistrict(common)),
    commonNameInState: filters(inState(common)),
    commonNameInCountry: filters(inCountry(common)),
    initialInConstituency: filters(inConstituency(initials)),
    initialInDistrict: filters(inDistrict(initials)),
    initialInState: filters(inState(initials)),
    initialInCountry: filters(inCountry(initials)),
    commonWordInConstituency: filters(inConstituency(words)),
    commonWordInDistrict: filters(inDistrict(words)),
    commonWordInState: filters(inState(words)),
    commonWordInCountry: filters(inCountry(words)),
    phone: filters(people.map(({ phone }) => ({ phone }))),
    person: people.map(({ id }) => ({ id, filter: {} })),
    dashboard: [{ election, filter: {} }],
  }
}

type Names = readonly string[]
const inConstituency = (names: Names) => names.map((name) => ({ constituency: `${largestState}-AC1`, name }))
const inDistrict = (names: Names) => names.map((name) => ({ district: `${largestState}D01`, name }))
const inState = (names: Names) => names.map((name) => ({ state: largestState, name }))
const inCountry = (names: Names) => names.map((name) => ({ name }))

/** `S24D31` of `S24D31-0001234`. */
function districtOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

/** PCs of the sampled states. */
async function drawConstituencies(client: Client): Promise<Record<string, string>[]> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM parliamentary_constituency WHERE state_code = ANY($1) ORDER BY md5(code) LIMIT $2`,
    [sampledStates, samplesEach],
  )
  return rows.map(({ code }) => ({ election, parliamentaryConstituency: code }))
}

interface Person {
  id: string
  name: string
  phone: string
  constituency: string
}

/** Drafted people of as many districts, who work in an AC and have a telephone. */
async function drawPeople(client: Client): Promise<Person[]> {
  const { rows } = await client.query<Person>(
    `SELECT p.id, p.name, p.phone, p.work_constituency AS constituency
       FROM (SELECT code FROM area WHERE kind = 'DISTRICT' AND state_code = ANY($1) ORDER BY md5(code) LIMIT $2) AS k
      CROSS JOIN LATERAL (
        SELECT * FROM person p WHERE p.district_code = k.code AND p.is_drafted AND p.phone IS NOT NULL
           AND p.work_constituency IS NOT NULL ORDER BY p.name DESC, p.id LIMIT 1) AS p`,
    [sampledStates, samplesEach],
  )
  return rows
}

/** Names of three words that two to four people of the largest state have: at scale 1 so few have none of two. */
async function drawNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM person WHERE district_code BETWEEN $1 AND $1 || 'E' AND name ~ '^\\S+ \\S+ \\S+$'
      GROUP BY name HAVING count(*) BETWEEN 2 AND 4 ORDER BY md5(name) LIMIT $2`,
    [largestState, samplesEach],
  )
  return rows.map(({ name }) => name)
}

/** The names of two words that most people of the largest state have. */
async function drawCommonNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM person WHERE district_code BETWEEN $1 AND $1 || 'E' AND name ~ '^\\S+ \\S+$'
      GROUP BY name ORDER BY count(*) DESC, name LIMIT $2`,
    [largestState, samplesEach],
  )
  return rows.map(({ name }) => name)
}

/** The words that most people of the largest state bear. */
async function drawCommonWords(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ word: string }>(
    `SELECT w.word FROM (SELECT unnest(name_words) AS id FROM person WHERE district_code BETWEEN $1 AND $1 || 'E') AS p
       JOIN name_word w USING (id) GROUP BY w.word ORDER BY count(*) DESC, w.word LIMIT $2`,
    [largestState, samplesEach],
  )
  return rows.map(({ word }) => word)
}
