import { anyone, officersInside, type Policy } from '../common/access/policy'

/** Who may see what of the training. Enforced in the SQL that reads it; `npm run policy` prints it as a table. */
export const trainingPolicy = {
  reference: {
    title: 'Themes, courses, conferences and programmes',
    source: 'As reported of the Commission and IIIDEM: published',
    allowed: anyone,
    fields: {
      Query: 'themes courses trainingEvents',
      Theme: 'code name',
      Course: 'code title audience round theme',
      TrainingEvent:
        'code kind title venue city audience startsOn endsOn participants description source themes',
      State: 'code',
      District: 'code',
      ParliamentaryConstituency: 'code',
      AssemblyConstituency: 'code',
      Election: 'code',
      Problem: 'code message field rule actual source',
    },
  },
  records: {
    title: 'Who was trained in what, when, and with which result',
    source:
      'Officers of the AC whose staff the session trained, also after the duty has moved, and of the district whose ' +
      'register lists the person, its trainer among them; staff, their own',
    allowed: { ...officersInside, STAFF: ['OWN'] },
    fields: {
      Person: 'id trainings',
      Enrolment: 'status score version session person',
      Session: 'code venue capacity batch startsAt endsAt course election district assemblyConstituency',
    },
  },
  history: {
    title: 'What was changed of a place in a session, by whom, and how it was',
    source: 'Who trains and drafts answers for what was recorded; staff see what became of their own',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'], STAFF: ['OWN'] },
    fields: {
      Enrolment: 'history',
      Change: 'id at by mutation kind action reason fields',
      FieldChange: 'field before after isHidden',
    },
  },
  recording: {
    title: 'Recording who was at a training, and how they were assessed',
    source: 'Trainers and the DEO of the district that trains',
    allowed: { DEO: ['INSIDE'], TRAINER: ['INSIDE'] },
    fields: {
      Mutation: 'recordAttendance recordAssessment',
      RecordAttendancePayload: 'enrolments problems',
      RecordAssessmentPayload: 'enrolment problems',
    },
  },
  certificates: {
    title: 'In which themes an officer is certified',
    source:
      'Whoever answers for the district whose register lists the officer, its trainer among them; officers, their own',
    allowed: {
      COMMISSION: ['INSIDE'],
      CEO: ['INSIDE'],
      DEO: ['INSIDE'],
      TRAINER: ['INSIDE'],
      STAFF: ['OWN'],
    },
    fields: { Person: 'certificates', Certificate: 'awardedOn theme event' },
  },
  imports: {
    title: 'Sending lists of attendance; each row must lie in the area of who sends it',
    source: 'Trainers and the DEO of the district that trains; CEO and Commission answer for it',
    allowed: { COMMISSION: ['INSIDE'], CEO: ['INSIDE'], DEO: ['INSIDE'], TRAINER: ['INSIDE'] },
    fields: {
      Mutation: 'importTrainingAttendance',
      ImportListPayload: 'upload problems',
      ListUpload: 'url expiresAt',
    },
  },
  numbers: {
    title: 'Counts of the training',
    source: 'Officers and dashboards, of the ACs of their area; the least counted is an AC',
    allowed: { ...officersInside, DASHBOARD: ['INSIDE'] },
    fields: {
      Query: 'trainingSummary',
      State: 'trainingSummary',
      District: 'trainingSummary',
      ParliamentaryConstituency: 'trainingSummary',
      AssemblyConstituency: 'trainingSummary',
      TrainingSummary:
        'area name isWhole asOf sessions enrolled attended absent passed failed trainedRound1 trainedRound2 certified',
    },
  },
  downloads: {
    title: 'Files to be fetched for a short while',
    source: 'What a file holds is asked with the own token when it is fetched: each field under its own rule',
    allowed: anyone,
    fields: {
      Query: 'trainingSummaryDownload',
      Download: 'url expiresAt format fileName',
    },
  },
} as const satisfies Policy
