import type { Grant, ViewerRole } from '../../subgraphs/common/identity/viewer'
import type { TestDatabases } from '../helpers/postgres'

/** Something to be looked at: a member of a party at a critical station, and all that lies around. */
export interface Target {
  constituency: string
  district: string
  parliamentaryConstituency: string
  person: string
  name: string
  duty: string
  station: string
  sector: string
  /** The ARO, who holds certificates. */
  officer: string
  /** Their posting. */
  posting: string
  isSealed: boolean
  /** An application that was decided. */
  exemption?: string
  /** A session to which they were called. */
  session?: string
}

/** Of whom the viewer's area is, seen from a target. */
export type Standing = 'inside' | 'neighbouring' | 'outside'

/** A polling officer registered in the district of the AC, with the training and the station of a full record. */
export async function findTarget({ pools }: TestDatabases, constituency: string): Promise<Target> {
  const { rows } = await pools.deployment.query(
    `SELECT a.code AS constituency, a.district_code AS district, a.parliamentary_constituency_code AS "parliamentaryConstituency",
            d.person_id AS person, d.id AS duty, s.code AS station, s.sector_code AS sector,
            NOT EXISTS (SELECT 1 FROM seal WHERE seal.assembly_constituency_code = a.code AND opened_at IS NOT NULL) AS "isSealed"
       FROM assembly_constituency a
       JOIN duty d ON d.assembly_constituency_code = a.code AND d.post = 'POLLING_OFFICER_1' AND d.status = 'REPORTED'
       JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code
       JOIN polling_station s ON s.district_code = d.district_code AND s.code = p.station_code
       JOIN duty m ON m.district_code = s.district_code AND m.station_code = s.code AND m.post = 'MICRO_OBSERVER'
      WHERE a.code = $1 AND split_part(d.person_id, '-', 1) = a.district_code ORDER BY d.id LIMIT 1`,
    [constituency],
  )
  const officers = await pools.personnel.query(
    `SELECT id, person_id FROM posting WHERE area_code = $1 AND role = 'ASSISTANT_RETURNING_OFFICER' AND held_to IS NULL`,
    [constituency],
  )
  const people = await pools.personnel.query('SELECT name FROM person WHERE id = $1', [rows[0]?.person])
  const target = {
    ...rows[0],
    name: people.rows[0]?.name,
    officer: officers.rows[0]?.person_id,
    posting: officers.rows[0]?.id,
  }
  expect(Object.values(target).filter((value) => value == null)).toEqual([])
  return target
}

const outside: Record<Exclude<ViewerRole, 'COMMISSION' | 'STAFF'>, string> = {
  CEO: 'S21',
  DEO: 'S21D01',
  RO: 'S21-PC1',
  ARO: 'S21-AC20',
  OBSERVER: 'S21-PC1',
  TRAINER: 'S21D01',
  DASHBOARD: 'S21',
}

/** Grants of a role, by where its area lies. The Commission's is everywhere; a neighbour shares a district, PC or state. */
export async function grantsOf(
  role: ViewerRole,
  target: Target,
  databases: TestDatabases,
): Promise<Record<Standing, Grant[]> | { inside: Grant[] }> {
  if (role === 'COMMISSION') return { inside: [{ role, area: 'IN' }] }
  const grant = (area: string): Grant[] => [{ role, area }]
  if (role === 'STAFF') {
    const other = async (constituency: string) => grant((await findTarget(databases, constituency)).person)
    return {
      inside: grant(target.person),
      neighbouring: await other(neighbours(target).ARO),
      outside: await other('S21-AC8'),
    }
  }
  return {
    inside: grant(areasOf(target)[role]),
    neighbouring: grant(neighbours(target)[role]),
    outside: grant(outside[role]),
  }
}

function areasOf({ constituency, district, parliamentaryConstituency }: Target) {
  return {
    CEO: 'S05',
    DEO: district,
    RO: parliamentaryConstituency,
    ARO: constituency,
    OBSERVER: parliamentaryConstituency,
    TRAINER: district,
    DASHBOARD: district,
  }
}

// North Goa (S05D01) and the PC of South Goa (S05-PC2) cross at three ACs, S05-AC21 among them.
function neighbours({ constituency, district, parliamentaryConstituency }: Target) {
  const otherDistrict = district === 'S05D01' ? 'S05D02' : 'S05D01'
  const otherConstituency = parliamentaryConstituency === 'S05-PC2' ? 'S05-PC1' : 'S05-PC2'
  const otherSegment = constituency === 'S05-AC25' ? 'S05-AC31' : 'S05-AC23'
  return {
    CEO: 'S13',
    DEO: otherDistrict,
    RO: otherConstituency,
    ARO: otherSegment,
    OBSERVER: otherConstituency,
    TRAINER: otherDistrict,
    DASHBOARD: otherDistrict,
  }
}

/** Gives the target what changes leave behind: a replacement (by itself), a report and an exemption that is decided. */
export async function addTraces({ pools }: TestDatabases, target: Target): Promise<void> {
  const values = [target.district, target.duty]
  await pools.deployment.query(
    `INSERT INTO replacement (district_code, old_duty_id, new_duty_id, reason, replaced_at, replaced_by)
     VALUES ($1, $2, $2, 'a test', now(), 'test')`,
    values,
  )
  await pools.deployment.query(
    `INSERT INTO reporting (district_code, duty_id, step, at, recorded_by, recorded_at)
     VALUES ($1, $2, 'DISPATCH_CENTRE', now(), 'test', now())`,
    values,
  )
  const { rows } = await pools.deployment.query<{ serial: string }>(
    `INSERT INTO exemption (district_code, election_code, person_id, assembly_constituency_code, reason, status, applied_by, applied_at)
     VALUES ($1, 'GE2024', $2, $3, 'ILLNESS', 'GRANTED', 'test', now()) RETURNING serial`,
    [target.district, target.person, target.constituency],
  )
  const sessions = await pools.training.query<{ code: string }>(
    `SELECT session_code AS code FROM enrolment WHERE person_id = $1 AND district_code = $2 LIMIT 1`,
    [target.person, target.district],
  )
  target.session = String(sessions.rows[0]?.code)
  target.exemption = `GE2024-${target.district}-X${String(rows[0]?.serial).padStart(4, '0')}`
}
