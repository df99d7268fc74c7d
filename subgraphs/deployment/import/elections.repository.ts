import type { Client } from 'pg'

/** The elections a list may be about. */
export interface Elections {
  codes: readonly string[]
  /** The one of this code; of no code, the only one there is. */
  find(code: string): string | undefined
}

export async function readElections(client: Client): Promise<Elections> {
  const { rows } = await client.query<{ code: string }>('SELECT code FROM election ORDER BY code')
  const codes = rows.map(({ code }) => code)
  const find = (code: string) =>
    code === ''
      ? codes.length === 1
        ? codes[0]
        : undefined
      : codes.find((known) => known === code.toUpperCase())
  return { codes, find }
}
