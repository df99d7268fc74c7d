/**
 * The figures the synthetic workforce is calibrated by. Rules differ between states and years, so each says
 * where it comes from; "not verified" marks a default that no document confirmed.
 */
export const settings = {
  /** Officers of an ordinary party: a Presiding Officer and three Polling Officers (ECI handbooks). */
  partySize: 4,
  /** Above this many electors a party has a Polling Officer 4. Later ECI training decks; the old handbook has 1,000. */
  electorThreshold: 1_500,
  /** Reserve parties for each party. 0.20 to 0.25 is usual; the lower bound is the default. */
  reserveShare: 0.2,
  /** Stations a sector officer looks after. 10 to 12 by instruction; Telangana 2024 had about 10.3. */
  stationsPerSector: 11,
  /** No duty within so many days of joining or retiring. Usual in appointment software; not verified. */
  exclusionDays: 180,
  /** Share of stations that are critical and have a micro-observer. Not verified. */
  criticalShare: 0.08,
  /** Share of stations that are auxiliaries of the station before them. Not verified. */
  auxiliaryShare: 0.008,
  /** Women-managed stations of an AC at full scale: one at least; eight reported of Rajasthan. */
  womenManaged: { default: 1, byState: new Map([['S20', 8]]) },
  /** ACs with fewer stations than two have a women-managed one with this chance. This project's choice. */
  womenManagedAloneShare: 0.3,
  /** One PwD-managed station for each AC of at least so many stations (Rajasthan); in Delhi one for each PC. */
  pwdManagedFromStations: 3,
  pwdManagedPerParliamentaryConstituency: new Set(['U05']),
  /** Staff of a station's AC who are registered and not drafted, for each station: makes ten million people at scale 1. */
  undraftedPerStation: 3.8,
  /** Share of party members, sector officers and observers who did not come on poll day. This project's choice. */
  absentShare: 0.01,
  /** ACs whose list of parties and stations stays sealed; all others are opened. This project's choice. */
  sealedConstituencies: new Set(['S05-AC25', 'S21-AC29']),
  /** Women among staff. Not verified; women-managed stations come on top. */
  femaleShare: 0.34,
  /** Age at which service ends, by state; the default is the central government's. Not verified. */
  retirementAge: {
    default: 60,
    byState: new Map([
      ['S01', 62],
      ['S07', 58],
      ['S11', 56],
      ['S19', 58],
      ['S29', 61],
      ['U02', 58],
    ]),
  },
  /** Share of PCs whose Returning Officer is a Collector (the DEO). This project's choice. */
  collectorReturningShare: 0.6,
  /** Share of ACs whose Assistant Returning Officer is also the Electoral Registration Officer. Likewise. */
  sharedRegistrationShare: 0.5,
  training: {
    /** Seats in a training room. Not verified. */
    capacity: 50,
    passMark: 60,
    absentShare: 0.03,
    failedShare: 0.03,
    /** Days before the poll. Not verified. */
    roundOneDaysBefore: 24,
    roundTwoDaysBefore: 11,
    specialDaysBefore: 7,
    /** Days from a session to the further one for those who missed or failed it. */
    furtherSessionAfterDays: 3,
    /** States that hold the special course for PrO and PO1: Goa, Kerala, Telangana, Delhi. This project's choice. */
    specialCourseStates: new Set(['S05', 'S11', 'S29', 'U05']),
  },
} as const

/** A setting that some states have their own figure for. */
export function forState(
  setting: { default: number; byState: ReadonlyMap<string, number> },
  stateCode: string,
): number {
  return setting.byState.get(stateCode) ?? setting.default
}
