import { z } from 'zod'
import { countryCode } from '../../../prisma/keys'
import { Role } from '../../../prisma/personnel/generated/enums'
import type { Database } from '../../common/database'
import { sortableText } from '../../common/page'
import { countUpTo, Parameters } from '../../common/sql'
import { areaKindOfRole, seatsOf } from './posting-power.rules'
import type { VacantOffice } from './vacant-office.type'

/** Vacant offices are listed by area, role and seat: what a cursor holds. */
export const vacantOfficeSortKey = z.tuple([sortableText, sortableText, z.int().min(1).max(9)])
export type VacantOfficeSortKey = z.infer<typeof vacantOfficeSortKey>

export interface VacantOfficeQuestion {
  /** A state, a district, a PC, an AC or the country. */
  within: string
  role: Role | null
}

/** A page of the offices of these areas that nobody holds. */
export async function listVacantOffices(
  database: Database,
  question: VacantOfficeQuestion,
  { after, size }: { after: VacantOfficeSortKey | undefined; size: number },
): Promise<VacantOffice[]> {
  const parameters = new Parameters()
  const select = selectVacant(question, parameters)
  const beyond = after
    ? `WHERE (v.area, v.role::text, v.seat) > (${after.map((value) => parameters.add(value)).join(', ')}::int)`
    : ''
  const { rows } = await database.query<VacantOffice>(
    `SELECT * FROM (${select}) AS v ${beyond} ORDER BY v.area, v.role::text, v.seat LIMIT ${parameters.add(size)}`,
    parameters.values,
  )
  return rows
}

export function countVacantOffices(
  database: Database,
  question: VacantOfficeQuestion,
): Promise<number | null> {
  const parameters = new Parameters()
  return countUpTo(database, selectVacant(question, parameters), parameters)
}

/** Every seat that there should be, less those that are held. */
function selectVacant({ within, role }: VacantOfficeQuestion, parameters: Parameters): string {
  const seats = Object.values(Role)
    .filter((candidate) => role === null || candidate === role)
    .flatMap((office) => Array.from({ length: seatsOf(office) }, (_, n) => ({ office, seat: n + 1 })))
  const offices = `unnest(${parameters.add(seats.map(({ office }) => office))}::role[], ${parameters.add(
    seats.map(({ office }) => areaKindOfRole[office]),
  )}::area_kind[], ${parameters.add(seats.map(({ seat }) => seat))}::int[]) AS s(role, kind, seat)`
  const area = parameters.add(within)
  const isWithin =
    within === countryCode
      ? `${area}::text IS NOT NULL`
      : `${area} IN (a.code, a.state_code, a.district_code, a.parliamentary_constituency_code)`
  return `SELECT s.role, a.code AS area, a.name AS "areaName", s.seat,
                 (SELECT max(o.held_to) + 1 FROM posting o WHERE o.area_code = a.code AND o.role = s.role AND o.seat = s.seat) AS "vacantFrom"
            FROM ${offices} JOIN area a ON a.kind = s.kind
           WHERE ${isWithin} AND NOT EXISTS (
             SELECT 1 FROM posting o WHERE o.area_code = a.code AND o.role = s.role AND o.seat = s.seat AND o.held_to IS NULL)`
}
