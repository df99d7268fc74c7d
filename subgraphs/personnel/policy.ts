import { anyone, officersInside, type Policy } from '../common/access/policy'

/** Who may see what of the personnel register. Enforced in the SQL that reads it; `npm run policy` prints it as a table. */
export const personnelPolicy = {
  reference: {
    title: 'Offices of the chain of command, and what the register was filled with',
    source:
      'Appointments of ROs, AROs and DEOs are notified in the Gazette (ss. 13A, 13AA, 13B RPA 1950; ss. 21, 22 RPA 1951); no person is named',
    allowed: anyone,
    fields: {
      Query: 'commission dataset vacantOffices',
      VacantOffice: 'role area areaName seat vacantFrom',
      VacantOfficeConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      VacantOfficeEdge: 'cursor node',
      Commission: 'name commissioners deputyElectionCommissioners chiefElectoralOfficers',
      Posting:
        'id role seat version area areaName from to state district parliamentaryConstituency assemblyConstituency',
      State: 'code chiefElectoralOfficer',
      District: 'code districtElectionOfficer',
      ParliamentaryConstituency: 'code returningOfficer',
      AssemblyConstituency:
        'code assistantReturningOfficer electoralRegistrationOfficer chainOfCommand district parliamentaryConstituency state',
      Dataset: 'label scale seed completedAt',
      PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
      Problem: 'code message field rule actual source',
    },
  },
  directory: {
    title: 'Who a person is in the service: name, designation, office, rank',
    source:
      'Any officer whose area holds the district of the register or a place of duty; staff see themselves; ' +
      'everybody sees those who answer for their own area or duty',
    allowed: {
      COMMISSION: ['INSIDE', 'ABOVE'],
      CEO: ['INSIDE', 'ABOVE'],
      DEO: ['INSIDE', 'ABOVE'],
      RO: ['INSIDE', 'ABOVE'],
      ARO: ['INSIDE', 'ABOVE'],
      OBSERVER: ['INSIDE', 'ABOVE'],
      TRAINER: ['INSIDE', 'ABOVE'],
      STAFF: ['OWN', 'ABOVE'],
    },
    fields: {
      Query: 'person people',
      Posting: 'person',
      Person:
        'id name gender designation payLevel pool dutyCategory isDrafted version district department office postings chainOfCommand placesOfDuty loans transferredTo transferredOn formerly',
      PlaceOfDuty: 'isOnRoll assemblyConstituency parliamentaryConstituency district state',
      Loan: 'to since until returnedOn',
      Office: 'code name department district assemblyConstituency',
      Department: 'code name isExempt',
      PersonConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      PersonEdge: 'cursor node',
    },
  },
  private: {
    title: 'What is private of a person: phone, EPIC, roll, birth, constituencies, flags',
    source:
      'ECI 464/INST/2008/EPS asks the DEO to keep it; read by the DEO and above, of the register or of the place where the ' +
      'person serves, and by the person',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'], STAFF: ['OWN'] },
    fields: {
      Person:
        'phone epic employeeCode rollPart rollSerial dateOfBirth joinedOn retiresOn enrolledConstituency ' +
        'workConstituency nativeConstituency isBoothLevelOfficer hasDisability isPregnantOrLactating isAiling',
    },
  },
  bank: {
    title: 'Bank account and IFSC, for the honorarium',
    source:
      'The DEO pays, of the register or of the place where the person serves; nobody else needs it but the person',
    allowed: { DEO: ['INSIDE'], STAFF: ['OWN'] },
    fields: { Person: 'bankAccount ifsc' },
  },
  history: {
    title:
      'What was changed of a record, by whom, and how it was; private values under the rules of private fields',
    source: 'Who keeps the register answers for what it said; staff see what became of their own record',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'], STAFF: ['OWN'] },
    fields: {
      Person: 'history',
      Change: 'id at by mutation kind action reason fields',
      FieldChange: 'field before after isHidden',
      ChangeConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      ChangeEdge: 'cursor node',
    },
  },
  register: {
    title: 'Keeping the register',
    source:
      'ECI 464/INST/2008/EPS: the DEO keeps the register of the district, and the CEO answers for those of the state',
    allowed: { CEO: ['INSIDE'], DEO: ['INSIDE'] },
    fields: {
      Mutation: 'registerPerson correctPerson transferPerson lendPerson returnPerson',
      RegisterPersonPayload: 'person problems warnings',
      CorrectPersonPayload: 'person problems warnings',
      TransferPersonPayload: 'person newId problems',
      LendPersonPayload: 'person problems',
      ReturnPersonPayload: 'person problems',
    },
  },
  postings: {
    title: 'Entering who holds an office, and what was changed of that',
    source:
      'What the Commission notifies (ss. 13A, 13AA, 13B RPA 1950; ss. 21, 22 RPA 1951) is entered by itself, by the CEO (DEO, RO, ARO, ' +
      'ERO) and by the DEO (ARO, ERO)',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'] },
    fields: {
      Mutation: 'holdPosting relinquishPosting',
      HoldPostingPayload: 'posting problems vacantFrom',
      RelinquishPostingPayload: 'posting problems vacantFrom',
      Posting: 'history',
    },
  },
  imports: {
    title: 'Sending lists of people, offices and postings; each row must lie in the area of who sends it',
    source: 'Who keeps the register, and who answers for it; postings by who enters them one by one',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'] },
    fields: {
      Mutation: 'importPeople importOffices importPostings',
      ImportListPayload: 'upload problems',
      ListUpload: 'url expiresAt',
    },
  },
  numbers: {
    title: 'Counts of the workforce',
    source: 'Officers and dashboards, of the ACs of their area; the least counted is an AC',
    allowed: { ...officersInside, DASHBOARD: ['INSIDE'] },
    fields: {
      Query: 'workforceSummary',
      WorkforceSummary:
        'area name isWhole asOf people female male other statePool centralPool retiredPool drafted boothLevelOfficers withDisability draftedFemale pregnantOrLactating ailing inExemptDepartment exempted presidingOfficerGroup pollingOfficer1Group pollingOfficer2Group pollingOfficer3Group sectorOfficerGroup microObserverGroup boothLevelOfficerGroup electionOfficerGroup',
    },
  },
  audit: {
    title: 'Who read whose private fields',
    source: 'The Commission of all; CEO and DEO of the people in their registers',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'] },
    fields: {
      Query: 'auditTrail',
      AuditEntry:
        'id at district subject grants operationName operationHash requestId personIds fields outcome',
      AuditEntryConnection: 'totalCount isTotalEstimated nodes edges pageInfo',
      AuditEntryEdge: 'cursor node',
    },
  },
  downloads: {
    title: 'Files to be fetched for a short while',
    source: 'What a file holds is asked with the own token when it is fetched: each field under its own rule',
    allowed: anyone,
    fields: {
      Query: 'peopleDownload workforceSummaryDownload',
      Download: 'url expiresAt format fileName',
    },
  },
} as const satisfies Policy
