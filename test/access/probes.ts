import type { GraphAnswer } from '../helpers/post-query'
import type { Target } from './targets'

/** A way to an object of a type: a query with a place for fields of it, and how its answer leads to the object. */
export interface Probe {
  /** `$fields` is replaced by the fields asked for. */
  query: string
  find: (data: GraphAnswer['data'], target: Target) => unknown
  /** Of which area the object is; without one, of the target's AC. */
  area?: (target: Target) => string
}

// biome-ignore lint/suspicious/noExplicitAny: what a probe asked for it knows itself
type Data = any

const first = (list: Data) => list?.[0]

const roster = (fields: string) =>
  `{ roster(filter: { election: "GE2024", assemblyConstituency: "$constituency", post: POLLING_OFFICER_1 }, first: 1000) {
     nodes { dutyId: id ${fields} } } }`
const dutyOf = (data: Data, { duty }: Target) =>
  data?.roster.nodes.find(({ dutyId }: Data) => dutyId === duty)
const sectorOf = (data: Data, { sector }: Target) =>
  data?.assemblyConstituency?.sectors.find(({ sectorCode }: Data) => sectorCode === sector)

const eligibility = (fields: string) =>
  `{ eligibility(person: "$person", assemblyConstituency: "$constituency", post: PRESIDING_OFFICER, election: "GE2024") { ${fields} } }`

/** How each object type is reached; one for each type of the schema that is not a page or an edge of a list. */
export const probes: Record<string, Probe> = {
  Commission: { query: '{ commission { $fields } }', find: (data) => data?.commission },
  Posting: {
    query: '{ assemblyConstituency(code: "$constituency") { assistantReturningOfficer { $fields } } }',
    find: (data) => data?.assemblyConstituency?.assistantReturningOfficer,
  },
  Person: { query: '{ person(id: "$person") { $fields } }', find: (data) => data?.person },
  Loan: {
    query: '{ person(id: "$person") { loans { $fields } } }',
    find: (data) => first(data?.person?.loans),
  },
  Change: {
    query: '{ person(id: "$person") { history(first: 1) { nodes { $fields } } } }',
    find: (data) => first(data?.person?.history?.nodes),
  },
  FieldChange: {
    query: '{ person(id: "$person") { history(first: 2) { nodes { fields { $fields } } } } }',
    find: (data) => first(data?.person?.history?.nodes.flatMap(({ fields }: Data) => fields)),
  },
  VacantOffice: {
    query: '{ vacantOffices(within: "S05", role: DISTRICT_ELECTION_OFFICER) { nodes { $fields } } }',
    find: (data) => first(data?.vacantOffices.nodes),
  },
  Office: { query: '{ person(id: "$person") { office { $fields } } }', find: (data) => data?.person?.office },
  Department: {
    query: '{ person(id: "$person") { department { $fields } } }',
    find: (data) => data?.person?.department,
  },
  Dataset: { query: '{ dataset { $fields } }', find: (data) => data?.dataset },
  AuditEntry: {
    query: '{ auditTrail(filter: { person: "$person" }, first: 1) { nodes { $fields } } }',
    find: (data) => first(data?.auditTrail.nodes),
  },
  WorkforceSummary: {
    query: '{ workforceSummary(by: ASSEMBLY_CONSTITUENCY, within: "$constituency") { $fields } }',
    find: (data) => first(data?.workforceSummary),
  },
  State: { query: '{ state(code: "S05") { $fields } }', find: (data) => data?.state, area: () => 'S05' },
  District: {
    query: '{ district(code: "$district") { $fields } }',
    find: (data) => data?.district,
    area: ({ district }) => district,
  },
  ParliamentaryConstituency: {
    query: '{ parliamentaryConstituency(code: "$parliamentaryConstituency") { $fields } }',
    find: (data) => data?.parliamentaryConstituency,
    area: ({ parliamentaryConstituency }) => parliamentaryConstituency,
  },
  AssemblyConstituency: {
    query: '{ assemblyConstituency(code: "$constituency") { $fields } }',
    find: (data) => data?.assemblyConstituency,
  },
  Election: { query: '{ election(code: "GE2024") { $fields } }', find: (data) => data?.election },
  Phase: {
    query: '{ election(code: "GE2024") { phases { $fields } } }',
    find: (data) => first(data?.election.phases),
  },
  PreparednessReview: {
    query: '{ state(code: "S05") { preparednessReview(election: "GE2024") { $fields } } }',
    find: (data) => data?.state?.preparednessReview,
  },
  Seal: {
    query: '{ assemblyConstituency(code: "$constituency") { seal(election: "GE2024") { $fields } } }',
    find: (data) => data?.assemblyConstituency?.seal,
  },
  PollingStation: {
    query: '{ pollingStation(code: "$station") { $fields } }',
    find: (data) => data?.pollingStation,
  },
  Sector: {
    query:
      '{ assemblyConstituency(code: "$constituency") { sectors(election: "GE2024") { sectorCode: code $fields } } }',
    find: sectorOf,
  },
  Duty: { query: roster('$fields'), find: dutyOf },
  PlaceOfDuty: {
    query: '{ person(id: "$person") { placesOfDuty { $fields } } }',
    find: (data) => first(data?.person?.placesOfDuty),
  },
  PollingParty: {
    query: roster('party { $fields }'),
    find: (data, target) => dutyOf(data, target)?.party,
  },
  Download: {
    query: '{ appointmentLetterDownload(person: "$person", election: "GE2024") { $fields } }',
    find: (data) => data?.appointmentLetterDownload,
  },
  ListUpload: {
    query:
      'mutation { importPollingStations(input: { fileName: "a.csv", assemblyConstituency: "$constituency" }) { upload { $fields } } }',
    find: (data) => data?.importPollingStations.upload,
  },
  DeploymentSummary: {
    query:
      '{ deploymentSummary(election: "GE2024", by: ASSEMBLY_CONSTITUENCY, within: "$constituency") { $fields } }',
    find: (data) => first(data?.deploymentSummary),
  },
  Vacancy: {
    query: '{ assemblyConstituency(code: "$constituency") { vacancies(election: "GE2024") { $fields } } }',
    find: (data) => first(data?.assemblyConstituency?.vacancies),
  },
  Eligibility: { query: eligibility('$fields'), find: (data) => data?.eligibility },
  EligibilityReason: {
    query: eligibility('reasons { $fields }'),
    find: (data) => first(data?.eligibility?.reasons),
  },
  Replacement: {
    query: roster('replacedBy { $fields }'),
    find: (data, target) => dutyOf(data, target)?.replacedBy,
  },
  Reporting: {
    query: roster('reportings { $fields }'),
    find: (data, target) => first(dutyOf(data, target)?.reportings),
  },
  Exemption: {
    query: '{ person(id: "$person") { exemptions { $fields } } }',
    find: (data) => first(data?.person?.exemptions),
  },
  Theme: { query: '{ themes { $fields } }', find: (data) => first(data?.themes) },
  Course: { query: '{ courses { $fields } }', find: (data) => first(data?.courses) },
  TrainingEvent: { query: '{ trainingEvents { $fields } }', find: (data) => first(data?.trainingEvents) },
  Enrolment: {
    query: '{ person(id: "$person") { trainings { $fields } } }',
    find: (data) => first(data?.person?.trainings),
  },
  Session: {
    query: '{ person(id: "$person") { trainings { session { $fields } } } }',
    find: (data) => first(data?.person?.trainings)?.session,
  },
  Certificate: {
    query: '{ person(id: "$officer") { certificates { $fields } } }',
    find: (data) => first(data?.person?.certificates),
  },
  TrainingSummary: {
    query:
      '{ trainingSummary(election: "GE2024", by: ASSEMBLY_CONSTITUENCY, within: "$constituency") { $fields } }',
    find: (data) => first(data?.trainingSummary),
  },
}

/** How each field of Query is asked for about a target. */
export const questions: Record<string, string> = {
  commission: 'commission { name }',
  dataset: 'dataset { label }',
  vacantOffices: 'vacantOffices(within: "S05") { totalCount }',
  person: 'person(id: "$person") { id }',
  people: 'people(filter: { district: "$district", name: "$name" }) { nodes { id } }',
  workforceSummary: 'workforceSummary(by: ASSEMBLY_CONSTITUENCY, within: "$constituency") { people }',
  auditTrail: 'auditTrail(filter: { person: "$person" }) { nodes { id } }',
  states: 'states { code }',
  state: 'state(code: "S05") { code }',
  district: 'district(code: "$district") { code }',
  parliamentaryConstituency: 'parliamentaryConstituency(code: "$parliamentaryConstituency") { code }',
  assemblyConstituency: 'assemblyConstituency(code: "$constituency") { code }',
  election: 'election(code: "GE2024") { code }',
  elections: 'elections { code }',
  pollingStation: 'pollingStation(code: "$station") { code }',
  roster:
    'roster(filter: { election: "GE2024", assemblyConstituency: "$constituency" }, first: 1000) { nodes { id } }',
  eligibility: eligibility('allowed').slice(2, -2),
  deploymentSummary:
    'deploymentSummary(election: "GE2024", by: ASSEMBLY_CONSTITUENCY, within: "$constituency") { stations }',
  rosterDownload:
    'rosterDownload(filter: { election: "GE2024", assemblyConstituency: "$constituency" }, format: CSV) { format }',
  peopleDownload: 'peopleDownload(filter: { district: "$district" }, format: CSV) { format }',
  workforceSummaryDownload:
    'workforceSummaryDownload(by: ASSEMBLY_CONSTITUENCY, within: "$constituency", format: CSV) { format }',
  deploymentSummaryDownload:
    'deploymentSummaryDownload(election: "GE2024", by: ASSEMBLY_CONSTITUENCY, within: "$constituency", format: CSV) { format }',
  trainingSummaryDownload:
    'trainingSummaryDownload(election: "GE2024", by: ASSEMBLY_CONSTITUENCY, within: "$constituency", format: CSV) { format }',
  musterRollDownload:
    'musterRollDownload(election: "GE2024", assemblyConstituency: "$constituency") { format }',
  honorariumSheetDownload:
    'honorariumSheetDownload(election: "GE2024", assemblyConstituency: "$constituency") { format }',
  appointmentLetterDownload: 'appointmentLetterDownload(person: "$person", election: "GE2024") { format }',
  themes: 'themes { code }',
  courses: 'courses { code }',
  trainingEvents: 'trainingEvents { code }',
  trainingSummary:
    'trainingSummary(election: "GE2024", by: ASSEMBLY_CONSTITUENCY, within: "$constituency") { enrolled }',
}

/** How each field of Mutation is tried on a target, with something wrong in it: nothing is changed by who has the power either. */
export const attempts: Record<string, string> = {
  registerPerson:
    'input: { district: "$district", name: "", gender: FEMALE, designation: "", pool: STATE, dutyCategory: POLLING_OFFICER_1 }',
  draftToDuty:
    'input: { election: "GE2024", person: "$person", post: PRESIDING_OFFICER, assemblyConstituency: "$constituency" }',
  replaceMember: 'input: { duty: "$duty", version: 0, reason: "a test" }',
  markReported: 'input: { duty: "$duty", version: 0, step: DISPATCH_CENTRE }',
  applyForExemption: 'input: { person: "$person", election: "GE2024", reason: ILLNESS }',
  decideExemption: 'input: { exemption: "$exemption", decision: GRANTED }',
  recordAttendance: 'input: { session: "$session", attendance: [] }',
  recordAssessment: 'input: { session: "$session", person: "$person", version: 0, result: PASSED }',
  openSeal: 'input: { election: "AE2025", assemblyConstituency: "$constituency" }',
  importPeople: 'input: { fileName: "", district: "$district" }',
  importOffices: 'input: { fileName: "", district: "$district" }',
  importPostings: 'input: { fileName: "", district: "$district" }',
  importPollingStations: 'input: { fileName: "", assemblyConstituency: "$constituency" }',
  importDuties: 'input: { fileName: "", assemblyConstituency: "$constituency" }',
  importConstituencies: 'input: { fileName: "", assemblyConstituency: "$constituency" }',
  importTrainingAttendance: 'input: { fileName: "", district: "$district" }',
  correctPerson: 'input: { person: "$person", version: 0 }',
  transferPerson: 'input: { person: "$person", version: 0, to: "S05D02" }',
  lendPerson: 'input: { person: "$person", version: 0, to: "S05D02" }',
  returnPerson: 'input: { person: "$person", version: 0 }',
  holdPosting:
    'input: { role: ASSISTANT_RETURNING_OFFICER, area: "$constituency", person: "$person", from: "2999-01-01" }',
  relinquishPosting: 'input: { posting: "$posting", version: 0, to: "2024-01-01" }',
}

/** Puts the target's keys in place of `$constituency` and so on. */
export function about(target: Target, text: string): string {
  return text.replace(/\$(\w+)/g, (whole, key: string) =>
    key in target ? String(target[key as keyof Target]) : whole,
  )
}
