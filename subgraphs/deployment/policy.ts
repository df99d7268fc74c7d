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
      Problem: 'code message field rule actual source',
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
      Duty: 'id post status version replacedBy replaces reportings person election pollDate assemblyConstituency party',
      PollingParty: 'code number isReserve size assemblyConstituency members',
      Replacement: 'reason replacedAt replacedBy oldDuty newDuty',
      Reporting: 'step at recordedAt recordedBy',
      DutyConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      DutyEdge: 'cursor node',
    },
  },
  eligibility: {
    title: 'Whether a person may be drafted, and why; of what is private only to who may read it',
    source:
      'The DEO drafts, CEO and Commission answer for it: about people of their registers, lent or serving there; staff, ' +
      'about themselves',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'], STAFF: ['OWN'] },
    fields: {
      Query: 'eligibility',
      Eligibility: 'allowed day reasons',
      EligibilityReason: 'rule requirement isMet isBinding actual source',
    },
  },
  history: {
    title: 'What was changed of a duty, by whom, and how it was',
    source: 'Who drafts answers for what was drafted; staff see what became of their own duty',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'], STAFF: ['OWN'] },
    fields: {
      Duty: 'history',
      Change: 'id at by mutation kind action reason fields',
      FieldChange: 'field before after isHidden',
    },
  },
  drafting: {
    title: 'Drafting people and giving their duties to others',
    source: 's. 26 RPA 1951: the DEO appoints the parties of the district',
    allowed: { DEO: ['INSIDE'] },
    fields: {
      Mutation: 'draftToDuty replaceMember',
      DraftToDutyPayload: 'duty problems',
      ReplaceMemberPayload: 'duty problems',
    },
  },
  reporting: {
    title: 'Recording who reported where',
    source: 'DEO, RO and ARO run dispatch and collection in their area',
    allowed: { DEO: ['INSIDE'], RO: ['INSIDE'], ARO: ['INSIDE'] },
    fields: { Mutation: 'markReported', MarkReportedPayload: 'duty problems' },
  },
  exemptions: {
    title: 'Who applied to be exempted from duty, why, and what was decided',
    source: 'Officers of the poll at the place of duty; staff, their own',
    allowed: { ...pollOfficersInside, STAFF: ['OWN'] },
    fields: {
      Person: 'exemptions',
      District: 'exemptions',
      Exemption:
        'id person election assemblyConstituency reason details evidence status appliedBy appliedAt decidedBy decidedAt remarks',
      ExemptionConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      ExemptionEdge: 'cursor node',
    },
  },
  applying: {
    title: 'Applying for an exemption',
    source: 'The person, or the DEO or ARO of the place of duty for them',
    allowed: { DEO: ['INSIDE'], ARO: ['INSIDE'], STAFF: ['OWN'] },
    fields: { Mutation: 'applyForExemption', ApplyForExemptionPayload: 'exemption problems' },
  },
  deciding: {
    title: 'Deciding an exemption',
    source: 'The DEO alone exempts from duty',
    allowed: { DEO: ['INSIDE'] },
    fields: { Mutation: 'decideExemption', DecideExemptionPayload: 'exemption problems' },
  },
  opening: {
    title: 'Opening the sealed list of the third randomisation',
    source: 'DEO and Observer, at the dispatch centre',
    allowed: { DEO: ['INSIDE'], OBSERVER: ['INSIDE'] },
    fields: { Mutation: 'openSeal', OpenSealPayload: 'seal problems' },
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
  imports: {
    title: 'Sending lists of polling stations and duties; each row must lie in the area of who sends it',
    source:
      'The DEO lists the stations of the district (s. 25 RPA 1951) and appoints its parties (s. 26); CEO and Commission answer for both',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'] },
    fields: {
      Mutation: 'importPollingStations importDuties',
      ImportListPayload: 'upload problems',
      ListUpload: 'url expiresAt',
    },
  },
  delimitation: {
    title: 'Sending lists of constituencies: names, PC and district of ACs',
    source: 'Districts and delimitation are changed by notification, which CEO and Commission enter',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'] },
    fields: { Mutation: 'importConstituencies' },
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
  downloads: {
    title: 'Files to be fetched for a short while',
    source: 'What a file holds is asked with the own token when it is fetched: each field under its own rule',
    allowed: anyone,
    fields: {
      Query:
        'rosterDownload musterRollDownload honorariumSheetDownload appointmentLetterDownload deploymentSummaryDownload',
      Download: 'url expiresAt format fileName',
    },
  },
} as const satisfies Policy
