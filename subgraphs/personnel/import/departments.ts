import type { Client } from 'pg'

/** Finds departments by their code or name, whatever its case and punctuation. */
export class Departments {
  private readonly codes = new Map<string, string>()

  private constructor(departments: readonly { code: string; name: string }[]) {
    for (const { code, name } of departments) this.codes.set(toKey(name), code)
    for (const { code } of departments) this.codes.set(toKey(code), code)
  }

  static async read(client: Client): Promise<Departments> {
    const { rows } = await client.query<{ code: string; name: string }>('SELECT code, name FROM department')
    return new Departments(rows)
  }

  find(written: string): string | undefined {
    return this.codes.get(toKey(written))
  }
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\b(department|dept|deptt|of|the)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
