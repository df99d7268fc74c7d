import DataLoader from 'dataloader'

interface Keying<Key, Row> {
  /** One statement for all the keys of a tick. */
  read: (keys: readonly Key[]) => Promise<readonly Row[]>
  /** The key under which a row was asked for. */
  keyOf: (row: Row) => string
  /** The same for a key; needed where keys are not strings. */
  idOf?: (key: Key) => string
}

/** Loads the row of a key, or null where there is none. */
export function createRowLoader<Key, Row>({ read, keyOf, idOf = String }: Keying<Key, Row>) {
  return new DataLoader<Key, Row | null, string>(
    async (keys) => {
      const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]))
      return keys.map((key) => rows.get(idOf(key)) ?? null)
    },
    { cacheKeyFn: idOf },
  )
}

/** Loads all rows of a key, in the order in which the statement gave them. */
export function createRowsLoader<Key, Row>({ read, keyOf, idOf = String }: Keying<Key, Row>) {
  return new DataLoader<Key, Row[], string>(
    async (keys) => {
      const groups = new Map<string, Row[]>(keys.map((key) => [idOf(key), []]))
      for (const row of await read(keys)) groups.get(keyOf(row))?.push(row)
      return keys.map((key) => groups.get(idOf(key)) ?? [])
    },
    { cacheKeyFn: idOf },
  )
}

/** A family of loaders made on demand, one for each set of field arguments in a request. */
export function createLoaderFamily<Args, Loader>(create: (args: Args) => Loader): (args: Args) => Loader {
  const loaders = new Map<string, Loader>()
  return (args) => {
    const id = JSON.stringify(args)
    const loader = loaders.get(id) ?? create(args)
    loaders.set(id, loader)
    return loader
  }
}
