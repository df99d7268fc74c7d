/** The three subgraphs, each with a database of its own of the same name. */
export const databaseNames = ['personnel', 'deployment', 'training'] as const

export type DatabaseName = (typeof databaseNames)[number]

/** A PostgreSQL connection URL for each subgraph's database. */
export type DatabaseUrls = Record<DatabaseName, string>
