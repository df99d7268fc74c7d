import { useTestGraph } from '../helpers/use-graph'

const upward = /* GraphQL */ `
  query Upward($id: ID!) {
    person(id: $id) { id name
      duties { post pollingStation { name assemblyConstituency { code name district { code name } state { code name } parliamentaryConstituency { code } } } }
      chainOfCommand { role person { id name } area } } }
`

interface Rung {
  role: string
  area: string
  person: { id: string; name: string }
}

describe('the chain of command upward', () => {
  const used = useTestGraph({ seeded: true })

  async function climb(id: string) {
    const { data, errors } = await used.graph.query(upward, { id })
    expect(errors).toBeUndefined()
    return data.person
  }

  /** The offices of a chain, `ROLE@area`. */
  const offices = (chain: Rung[]) => chain.map(({ role, area }) => `${role}@${area}`)

  async function find(
    sql: string,
    pool: 'personnel' | 'deployment' = 'deployment',
  ): Promise<Record<string, string>> {
    const { rows } = await used.databases.pools[pool].query<Record<string, string>>(sql)
    expect(rows.length).toBeGreaterThan(0)
    return rows[0] ?? {}
  }

  /** Zone of a state as the register has it. */
  const zoneOf = async (state: string | undefined) =>
    (await find(`SELECT zone_code FROM area WHERE code = '${state}'`, 'personnel')).zone_code

  it('leads from a Polling Officer 3 to the Chief Election Commissioner', async () => {
    const duty = await find(
      `SELECT d.person_id, s.name AS station, a.* FROM duty d
         JOIN polling_party p ON p.code = d.party_code JOIN polling_station s ON s.code = p.station_code
         JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
        WHERE d.post = 'POLLING_OFFICER_3' AND d.status = 'REPORTED' ORDER BY d.id LIMIT 1`,
    )
    const person = await climb(duty.person_id ?? '')
    expect(person.duties).toEqual([
      {
        post: 'POLLING_OFFICER_3',
        pollingStation: {
          name: duty.station,
          assemblyConstituency: expect.objectContaining({
            code: duty.code,
            district: expect.objectContaining({ code: duty.district_code }),
            state: expect.objectContaining({ code: duty.state_code }),
          }),
        },
      },
    ])
    expect(offices(person.chainOfCommand)).toEqual([
      `ASSISTANT_RETURNING_OFFICER@${duty.code}`,
      `RETURNING_OFFICER@${duty.parliamentary_constituency_code}`,
      `DISTRICT_ELECTION_OFFICER@${duty.district_code}`,
      `CHIEF_ELECTORAL_OFFICER@${duty.state_code}`,
      `DEPUTY_ELECTION_COMMISSIONER@${await zoneOf(duty.state_code)}`,
      'CHIEF_ELECTION_COMMISSIONER@IN',
    ])
    expect(person.chainOfCommand.at(-1).person.name).toBe('Rajiv Kumar')
  })

  it('goes through the district of duty and the PC of duty where a PC spans districts', async () => {
    const spanning = await find(
      `SELECT parliamentary_constituency_code AS pc, min(district_code) AS one, max(district_code) AS other
         FROM assembly_constituency a WHERE EXISTS (SELECT 1 FROM duty d WHERE d.assembly_constituency_code = a.code)
        GROUP BY parliamentary_constituency_code HAVING count(DISTINCT district_code) > 1 LIMIT 1`,
    )
    for (const district of [spanning.one, spanning.other]) {
      const { person_id } = await find(
        `SELECT d.person_id FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
          WHERE a.parliamentary_constituency_code = '${spanning.pc}' AND a.district_code = '${district}'
            AND d.post = 'PRESIDING_OFFICER' LIMIT 1`,
      )
      const { chainOfCommand } = await climb(person_id ?? '')
      expect(offices(chainOfCommand).slice(1, 3)).toEqual([
        `RETURNING_OFFICER@${spanning.pc}`,
        `DISTRICT_ELECTION_OFFICER@${district}`,
      ])
    }
  })

  it('shows an officer who holds two offices in each, and never above themselves', async () => {
    const collector = await find(
      `SELECT r.person_id, r.area_code AS pc, d.area_code AS district FROM posting r JOIN posting d USING (person_id)
        WHERE r.role = 'RETURNING_OFFICER' AND d.role = 'DISTRICT_ELECTION_OFFICER'
          AND r.held_to IS NULL AND d.held_to IS NULL AND d.area_code LIKE 'S05%' LIMIT 1`,
      'personnel',
    )
    const own = await climb(collector.person_id ?? '')
    expect(offices(own.chainOfCommand)).toEqual([
      'CHIEF_ELECTORAL_OFFICER@S05',
      `DEPUTY_ELECTION_COMMISSIONER@${await zoneOf('S05')}`,
      'CHIEF_ELECTION_COMMISSIONER@IN',
    ])
    const { person_id } = await find(
      `SELECT d.person_id FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
        WHERE a.parliamentary_constituency_code = '${collector.pc}' AND a.district_code = '${collector.district}'
          AND d.post = 'POLLING_OFFICER_1' LIMIT 1`,
    )
    const { chainOfCommand } = await climb(person_id ?? '')
    expect(chainOfCommand.filter(({ person }: Rung) => person.id === collector.person_id)).toEqual([
      expect.objectContaining({ role: 'RETURNING_OFFICER', area: collector.pc }),
      expect.objectContaining({ role: 'DISTRICT_ELECTION_OFFICER', area: collector.district }),
    ])
  })

  it('leads a Booth Level Officer through the ERO, not the RO', async () => {
    const duty = await find(
      `SELECT d.person_id, a.* FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
        WHERE d.post = 'BOOTH_LEVEL_OFFICER' LIMIT 1`,
    )
    const { chainOfCommand } = await climb(duty.person_id ?? '')
    expect(offices(chainOfCommand).slice(0, 3)).toEqual([
      `ELECTORAL_REGISTRATION_OFFICER@${duty.code}`,
      `DISTRICT_ELECTION_OFFICER@${duty.district_code}`,
      `CHIEF_ELECTORAL_OFFICER@${duty.state_code}`,
    ])
  })

  it('leads a person without duty or office through the district of their register', async () => {
    const { id, district_code } = await find(
      `SELECT p.id, p.district_code FROM person p
        WHERE NOT p.is_drafted AND NOT p.is_booth_level_officer AND p.district_code LIKE 'S05%'
          AND NOT EXISTS (SELECT 1 FROM posting o WHERE o.person_id = p.id) LIMIT 1`,
      'personnel',
    )
    const { chainOfCommand } = await climb(id ?? '')
    expect(offices(chainOfCommand)[0]).toBe(`DISTRICT_ELECTION_OFFICER@${district_code}`)
    expect(offices(chainOfCommand).at(-1)).toBe('CHIEF_ELECTION_COMMISSIONER@IN')
  })

  it('goes through the place of duty, not the register, of a person lent to another district', async () => {
    const duty = await find(
      `SELECT d.person_id, a.* FROM duty d JOIN assembly_constituency a ON a.code = d.assembly_constituency_code
        WHERE d.post = 'POLLING_OFFICER_2' AND left(d.person_id, 6) <> a.district_code LIMIT 1`,
    )
    const { chainOfCommand } = await climb(duty.person_id ?? '')
    expect(offices(chainOfCommand)).toContain(`DISTRICT_ELECTION_OFFICER@${duty.district_code}`)
  })

  it('ends at the Chief Election Commissioner, above whom there is nobody', async () => {
    const { chainOfCommand } = await climb('ECI-0000001')
    expect(chainOfCommand).toEqual([])
  })
})
