import type { Client } from 'pg'

/** The day on which a post serves in an election: of the poll in a PC, or of counting; undefined where the PC does not poll. */
export type DayOfPost = (
  election: string,
  parliamentaryConstituency: string,
  post: string,
) => string | undefined

export async function readPolls(client: Client): Promise<DayOfPost> {
  const { rows } = await client.query<{ key: string; poll: string; counting: string }>(
    `SELECT p.election_code || ' ' || p.parliamentary_constituency_code AS key, p.poll_date::text AS poll, e.counting_on::text AS counting
       FROM poll p JOIN election e ON e.code = p.election_code`,
  )
  const days = new Map(rows.map(({ key, ...row }) => [key, row]))
  return (election, constituency, post) => {
    const day = days.get(`${election} ${constituency}`)
    return post.startsWith('COUNTING_') ? day?.counting : day?.poll
  }
}
