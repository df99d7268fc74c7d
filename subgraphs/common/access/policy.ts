import type { ViewerRole } from '../identity/viewer'

/**
 * What ties a viewer to what is seen:
 * `ANYWHERE` nothing need tie them;
 * `INSIDE` the area of the grant contains the thing's area, or the district or a place of duty of the person it is about;
 * `ABOVE` the person holds an office in the chain of command of an AC of the viewer's area, or of the viewer's own duty;
 * `OWN` it is about the viewer.
 */
export type Relation = 'ANYWHERE' | 'INSIDE' | 'ABOVE' | 'OWN'

/** By role, the relations of which one is needed; a role that is not named sees nothing. */
export type Allowance = Partial<Record<ViewerRole, readonly Relation[]>>

/** One class of fields that the same people may see. */
export interface Rule {
  /** What the class holds, in the words of the field. */
  title: string
  /** Where the rule comes from. */
  source: string
  allowed: Allowance
  /** Who sees it even before the seal of stage 3 is opened for the AC; where given, the others see it afterwards only. */
  whileSealed?: Allowance
  /** By type, the names of its fields, separated by spaces. */
  fields: Record<string, string>
}

/** The rules of a subgraph; each field of its schema stands in exactly one. */
export type Policy<Name extends string = string> = Readonly<Record<Name, Rule>>

/** Whoever shows a valid token. */
export const anyone = {
  COMMISSION: ['ANYWHERE'],
  CEO: ['ANYWHERE'],
  DEO: ['ANYWHERE'],
  RO: ['ANYWHERE'],
  ARO: ['ANYWHERE'],
  OBSERVER: ['ANYWHERE'],
  TRAINER: ['ANYWHERE'],
  STAFF: ['ANYWHERE'],
  DASHBOARD: ['ANYWHERE'],
} as const satisfies Allowance

/** The officers who answer for the poll, in their area; a trainer is not one. */
export const pollOfficersInside = {
  COMMISSION: ['INSIDE'],
  CEO: ['INSIDE'],
  DEO: ['INSIDE'],
  RO: ['INSIDE'],
  ARO: ['INSIDE'],
  OBSERVER: ['INSIDE'],
} as const satisfies Allowance

/** Whoever answers for an area, in it. */
export const officersInside = { ...pollOfficersInside, TRAINER: ['INSIDE'] } as const satisfies Allowance
