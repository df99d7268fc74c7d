import { anyone, officersInside, type Policy } from '../common/access/policy'

/** Who may see what of the deployment. Enforced in the SQL that reads it; `npm run policy` prints it as a table. */
export const deploymentPolicy = {
  reference: {
    title: 'Geography, elections and their calendar, reviews, and whether a seal is opened',
    source: 'Delimitation Orders, notifications and press notes of the Commission: published',
    allowed: anyone,
    fields: {
      Query: 'states state district parliamentaryConstituency assemblyConstituency election elections',
      State:
        'code abbreviation name kind pollingStations2024 pollingStationsBasis districts parliamentaryConstituencies assemblyConstituencies preparednessReview',
      District: 'code name state assemblyConstituencies parliamentaryConstituencies',
      ParliamentaryConstituency:
        'code number name reservation state assemblyConstituencies districts pollDate phase electors',
      AssemblyConstituency:
        'code number name reservation electors2024Estimate pollingStations2024Estimate state district parliamentaryConstituency seal',
      Election: 'code name countingOn phases',
      Phase: 'number pollDate',
      PreparednessReview: 'sequence reviewedOn remarks state',
      Seal: 'sealedAt isOpened openedAt',
      PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
    },
  },
  places: {
    title: 'Polling stations and sectors',
    source: 'Officers, in their area; staff, the station and sector of their own duty once it is opened',
    allowed: { ...officersInside, STAFF: ['OWN'] },
    whileSealed: officersInside,
    fields: {
      Query: 'pollingStation',
      AssemblyConstituency: 'pollingStations sectors',
      PollingStation:
        'code number auxiliary name electors kind isCritical election assemblyConstituency sector',
      Sector: 'code number assemblyConstituency officer pollingStations',
      PollingStationConnection: 'totalCount nodes edges pageInfo',
      PollingStationEdge: 'cursor node',
    },
  },
  duties: {
    title: 'Who is drafted to which post and party',
    source:
      'Officers of the place of duty; officers of the district that lends the person (the duty, not the party); ' +
      'staff, their own',
    allowed: { ...officersInside, STAFF: ['OWN'] },
    fields: {
      Query: 'roster',
      Person: 'id duties placesOfDuty',
      PlaceOfDuty: 'isOnRoll assemblyConstituency parliamentaryConstituency district state',
      Duty: 'id post status person election pollDate assemblyConstituency party',
      PollingParty: 'code number isReserve size assemblyConstituency members',
      DutyConnection: 'totalCount nodes edges pageInfo',
      DutyEdge: 'cursor node',
    },
  },
  sealing: {
    title: 'Who sealed and who opened the list of the third randomisation',
    source: 'Officers, in their area',
    allowed: officersInside,
    fields: { Seal: 'sealedBy openedBy' },
  },
  allotment: {
    title: 'Which station a party or a duty has, and who serves at a station',
    source:
      'Third randomisation: the list is sealed until it is opened at the dispatch centre; before that the DEO and the ' +
      'Observer alone know it',
    allowed: { ...officersInside, STAFF: ['OWN'] },
    whileSealed: { DEO: ['INSIDE'], OBSERVER: ['INSIDE'] },
    fields: {
      Duty: 'pollingStation sector',
      PollingParty: 'pollingStation',
      PollingStation: 'party boothLevelOfficer microObservers',
    },
  },
  numbers: {
    title: 'Counts of the deployment',
    source: 'Officers and dashboards, of the ACs of their area; the least counted is an AC, never a station',
    allowed: { ...officersInside, DASHBOARD: ['INSIDE'] },
    fields: {
      Query: 'deploymentSummary',
      DeploymentSummary:
        'area name isWhole stations womenManagedStations pwdManagedStations criticalStations sectors partiesRequired partiesFormed partiesReserve partyMembers reserveMembers sectorOfficers microObservers boothLevelOfficers duties',
    },
  },
} as const satisfies Policy
