import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { Pool } from 'pg'
import { openDatabases } from '../../prisma/server/open-databases'
import { type Engine, nameSearch, trigram, type Within } from './engines'
import { type LabelledQuery, makeLabelledSet } from './labelled-set'
import { type Score, scoreOf } from './score'

/**
 * `npm run bench:names -- <data folder> [searches in districts] [searches in states]`: measures what name search finds beside
 * trigrams, and keeps it as JSON. In a large state a search by trigrams takes seconds, so fewer are asked there.
 */
async function measureNames(dataFolder: string, most: Record<Within, number>): Promise<void> {
  const databases = await openDatabases({ dataFolder })
  const pool = new Pool({ connectionString: databases.urls.personnel, max: 1 })
  try {
    const set = await makeLabelledSet(pool)
    const tables = {
      district: await compare(pool, spread(set, most.district), 'district'),
      state: await compare(pool, spread(set, most.state), 'state'),
    }
    for (const [within, { rows }] of Object.entries(tables)) {
      console.log(`\nIn a ${within}, ten names a search:`)
      console.table(rows)
    }
    await writeFile('bench/name-search/result.json', `${JSON.stringify(tables, null, 2)}\n`)
  } finally {
    await pool.end()
    await databases.close()
  }
}

/** So many of the set, evenly. */
function spread(set: readonly LabelledQuery[], most: number): LabelledQuery[] {
  return set.filter(
    (_, position) =>
      Math.floor((position * most) / set.length) !== Math.floor(((position - 1) * most) / set.length),
  )
}

async function compare(pool: Pool, set: readonly LabelledQuery[], within: Within) {
  const [ours, baseline] = [await ask(pool, set, within, nameSearch), await ask(pool, set, within, trigram)]
  const groups = new Map<string, (score: Score) => boolean>()
  groups.set('all', () => true)
  groups.set('tuned on', ({ isHeldOut }) => !isHeldOut)
  groups.set('held out', ({ isHeldOut }) => isHeldOut)
  for (const { kind } of ours) groups.set(kind, (score) => score.kind === kind)
  const rows = Object.fromEntries(
    [...groups].map(([name, isIn]) => [
      name,
      { ...means(ours.filter(isIn)), ...means(baseline.filter(isIn), 'trigram ') },
    ]),
  )
  const misses = ours.filter(({ isHeldOut, recall }) => !isHeldOut && recall < 0.5)
  return { rows, misses: misses.map(({ kind, text, shown }) => ({ kind, text, shown: shown.slice(0, 3) })) }
}

async function ask(
  pool: Pool,
  set: readonly LabelledQuery[],
  within: Within,
  engine: Engine,
): Promise<Score[]> {
  const scores: Score[] = []
  for (const query of set) scores.push(await scoreOf(pool, engine, query, within))
  return scores
}

function means(scores: readonly Score[], name = '') {
  const mean = (read: (score: Score) => number) =>
    Math.round((1000 * scores.reduce((sum, score) => sum + read(score), 0)) / Math.max(scores.length, 1)) /
    1000
  return {
    ...(name === '' ? { searches: scores.length } : {}),
    [`${name}precision`]: mean(({ precision }) => precision),
    [`${name}recall`]: mean(({ recall }) => recall),
    [`${name}first right`]: mean(({ isFirst }) => (isFirst ? 1 : 0)),
  }
}

const [dataFolder = '.data', district = '2000', state = '40'] = process.argv.slice(2)
measureNames(dataFolder, { district: Number(district), state: Number(state) }).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
