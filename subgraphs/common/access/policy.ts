import type { ViewerRole } from '../identity/viewer'

/**
 * What ties a viewer to what is seen:
 * `ANYWHERE` nothing need tie them; `INSIDE` the area of the grant contains that of the thing; `OWN` it is the viewer's own.
 */
export type Relation = 'ANYWHERE' | 'INSIDE' | 'OWN'

/** One class of fields that the same people may see. */
export interface Rule {
  /** What the class holds, in the words of the field. */
  title: string
  /** Where the rule comes from. */
  source: string
  /** By role, the relation needed; a role that is not named sees nothing of the class. */
  allowed: Partial<Record<ViewerRole, Relation>>
  /** By type, the names of its fields, separated by spaces. */
  fields: Record<string, string>
}

/** The rules of a subgraph; each field of its schema stands in exactly one. */
export type Policy<Name extends string = string> = Readonly<Record<Name, Rule>>

export const anywhere = {
  COMMISSION: 'ANYWHERE',
  CEO: 'ANYWHERE',
  DEO: 'ANYWHERE',
  RO: 'ANYWHERE',
  ARO: 'ANYWHERE',
  OBSERVER: 'ANYWHERE',
  TRAINER: 'ANYWHERE',
  STAFF: 'ANYWHERE',
  DASHBOARD: 'ANYWHERE',
} as const satisfies Record<ViewerRole, Relation>

/** The officers: whoever is answerable for an area. */
export const officersInside = {
  COMMISSION: 'INSIDE',
  CEO: 'INSIDE',
  DEO: 'INSIDE',
  RO: 'INSIDE',
  ARO: 'INSIDE',
  OBSERVER: 'INSIDE',
  TRAINER: 'INSIDE',
} as const satisfies Partial<Record<ViewerRole, Relation>>
