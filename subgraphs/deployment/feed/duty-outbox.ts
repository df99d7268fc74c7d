import type { Outbox } from '../../common/feed/outbox'

/** Under these names readers of the outbox tell how far they are: one is personnel, the others deployment itself. */
export const dutyReaders = {
  placesOfDuty: 'places-of-duty',
  peopleFacts: 'people-facts',
  coursesDone: 'courses-done',
}

/** Somebody's duties in an AC became more or fewer, or began or ceased to be served. */
export interface DutyChange {
  assemblyConstituencyCode: string
  personId: string
}

/** Where triggers on `duty` note such changes. */
export const dutyOutbox: Outbox = {
  table: 'duty_change',
  columns: { assemblyConstituencyCode: 'assembly_constituency_code', personId: 'person_id' },
  readers: Object.values(dutyReaders),
  remedy: 'docs/adr/0007-places-of-duty.md',
}
