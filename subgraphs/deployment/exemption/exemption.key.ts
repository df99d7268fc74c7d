import type { Exemption } from '../../../prisma/deployment/generated/client'
import { districtOfPart } from '../../../prisma/keys'

/** The columns of an exemption's key. */
export type ExemptionKey = Pick<Exemption, 'districtCode' | 'serial'>

/** `GE2024-S25D07-X0012`. */
export function toExemptionId({
  electionCode,
  districtCode,
  serial,
}: ExemptionKey & Pick<Exemption, 'electionCode'>): string {
  return `${electionCode}-${districtCode}-X${String(serial).padStart(4, '0')}`
}

export function toExemptionKey(id: string): ExemptionKey {
  return { districtCode: districtOfPart(id), serial: BigInt(id.slice(id.lastIndexOf('X') + 1)) }
}
