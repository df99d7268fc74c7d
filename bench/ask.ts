import { Pool } from 'undici'

export interface Answer {
  status: number
  text: string
}

/** A client of a hub that reads answers to their end, as text. */
export class Asker {
  private readonly pool: Pool
  private readonly path: string

  constructor(url: string, connections: number) {
    const { origin, pathname } = new URL(url)
    this.path = pathname
    this.pool = new Pool(origin, { connections, pipelining: 1 })
  }

  async ask(query: string, variables: object, token: string): Promise<Answer> {
    const { statusCode, body } = await this.pool.request({
      path: this.path,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    return { status: statusCode, text: await body.text() }
  }

  close(): Promise<void> {
    return this.pool.close()
  }
}
