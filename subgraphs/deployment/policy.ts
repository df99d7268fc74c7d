import { anyone, officersInside, type Policy, pollOfficersInside } from '../common/access/policy'

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
    title: 'Polling stations',
    source: 'Officers of the poll, in their area; staff, the station of their own duty once it is opened',
    allowed: { ...pollOfficersInside, STAFF: ['OWN'] },
    whileSealed: pollOfficersInside,
    fields: {
      Query: 'pollingStation',
      AssemblyConstituency: 'pollingStations',
      PollingStation: 'code number auxiliary name electors election assemblyConstituency sector',
      PollingStationConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      PollingStationEdge: 'cursor node',
    },
  },
  sectors: {
    title: 'Sectors and their officers',
    source:
      'Officers of the poll, in their area; a Sector Officer, their own; staff, that of their own station once it is opened',
    allowed: { ...pollOfficersInside, STAFF: ['OWN'] },
    fields: {
      AssemblyConstituency: 'sectors',
      Sector: 'code number assemblyConstituency officer pollingStations',
    },
  },
  duties: {
    title: 'Who is drafted to which post and party',
    source:
      'Officers of the place of duty, its trainers among them; officers of the district that lends the person (the duty, ' +
      'not the party); staff, their own',
    allowed: { ...officersInside, STAFF: ['OWN'] },
    fields: {
      Query: 'roster',
      District: 'reserve',
      AssemblyConstituency: 'roster',
      Person: 'id duties placesOfDuty',
      PlaceOfDuty: 'isOnRoll assemblyConstituency parliamentaryConstituency district state',
      Duty: 'id post status person election pollDate assemblyConstituency party',
      PollingParty: 'code number isReserve size assemblyConstituency members',
      DutyConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      DutyEdge: 'cursor node',
    },
  },
  sealing: {
    title: 'Who sealed and who opened the list of the third randomisation',
    source: 'Officers of the poll, in their area',
    allowed: pollOfficersInside,
    fields: { Seal: 'sealedBy openedBy' },
  },
  allotment: {
    title:
      'Which station a party or a duty has, who serves at a station, and for whom a station is kept; the roster by station, kind of station or sector, and in the order of stations',
    source:
      'Third randomisation: the list is sealed until it is opened at the dispatch centre; before that the DEO and the ' +
      "Observer alone know it. A women's or a PwD station, and a critical one, would tell which party it is. Not sealed is " +
      'the sector of a Sector Officer, whom no draw allots',
    allowed: { ...pollOfficersInside, STAFF: ['OWN'] },
    whileSealed: { DEO: ['INSIDE'], OBSERVER: ['INSIDE'] },
    fields: {
      Duty: 'pollingStation sector',
      PollingParty: 'pollingStation',
      Sector: 'parties',
      PollingStation: 'party boothLevelOfficer microObservers kind isCritical',
    },
  },
  numbers: {
    title: 'Counts of the deployment',
    source: 'Officers and dashboards, of the ACs of their area; the least counted is an AC, never a station',
    allowed: { ...officersInside, DASHBOARD: ['INSIDE'] },
    fields: {
      Query: 'deploymentSummary',
      State: 'vacancies',
      District: 'vacancies',
      ParliamentaryConstituency: 'vacancies',
      AssemblyConstituency: 'vacancies',
      DeploymentSummary:
        'area name isWhole asOf stations womenManagedStations pwdManagedStations criticalStations stationsReported sectors constituenciesSealed constituenciesOpened partiesRequired parties partiesComplete partiesIncomplete partiesFormed partiesReserve partyMembers reserveMembers sectorOfficers microObservers boothLevelOfficers duties drafted inParty reported absent replaced exempted vacancies',
      Vacancy: 'post required filled short female male other womenRequired womenShort',
    },
  },
} as const satisfies Policy
