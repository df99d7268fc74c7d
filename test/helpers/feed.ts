import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { startSubgraph } from '../../subgraphs/common/subgraph-server'
import { createDeploymentSubgraph } from '../../subgraphs/deployment/subgraph'
import { createTestVerifier } from './identity'
import type { TestDatabases } from './postgres'

export const feedSecret = 'a secret of the tests only'

/** The deployment subgraph with its feed, in this process. */
export async function startDeployment(databaseUrl: string, { port = 0, secret = feedSecret } = {}) {
  const verifyToken = await createTestVerifier()
  const subgraph = createDeploymentSubgraph({ databaseUrl, maxConnections: 4, feedSecret: secret })
  const server = { host: '127.0.0.1', port, logLevel: 'silent' as const, verifyToken }
  const service = await startSubgraph(subgraph, server)
  return { ...service, feedUrl: new URL('/feed/places-of-duty', service.url).href }
}

/** A duty of somebody in an AC, as any tool might write it. */
export interface TestDuty {
  id: string
  person: string
  ac: string
}

export async function insertDuties(
  database: { query(sql: string, values: unknown[]): Promise<unknown> },
  duties: readonly TestDuty[],
): Promise<void> {
  await database.query(
    `INSERT INTO duty (district_code, id, election_code, assembly_constituency_code, person_id, post, status)
     SELECT 'S05D01', id, 'GE2024', ac, person, 'POLLING_OFFICER_1', 'DRAFTED'
       FROM unnest($1::text[], $2::text[], $3::text[]) AS d(id, ac, person)`,
    [duties.map(({ id }) => id), duties.map(({ ac }) => ac), duties.map(({ person }) => person)],
  )
}

/** Where people have duties, `AC register person`, as deployment has it. */
export async function readTruth(deployment: Pool): Promise<string[]> {
  const { rows } = await deployment.query<{ place: string }>(
    `SELECT DISTINCT assembly_constituency_code || ' ' || split_part(person_id, '-', 1) || ' ' || person_id AS place
       FROM duty ORDER BY place`,
  )
  return rows.map(({ place }) => place)
}

/** The same as personnel knows it. */
export async function readPlaces(personnel: Pool): Promise<string[]> {
  const { rows } = await personnel.query<{ place: string }>(
    `SELECT assembly_constituency_code || ' ' || district_code || ' ' || person_id AS place
       FROM place_of_duty ORDER BY place`,
  )
  return rows.map(({ place }) => place)
}

/** Waits until personnel knows what deployment has. An open transaction of any test on the server holds the feed back. */
export async function untilEqual({ pools }: TestDatabases): Promise<void> {
  await until(async () => {
    const [truth, places] = [await readTruth(pools.deployment), await readPlaces(pools.personnel)]
    return truth.join() === places.join()
  })
}

/** Waits until the condition holds. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let attempt = 0; attempt < 2_000; attempt++) {
    if (await condition()) return
    await sleep(20)
  }
  throw new Error('what was waited for has not come about')
}
