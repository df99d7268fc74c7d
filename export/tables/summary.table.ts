import type { TableQuestion } from '../question'
import { column, type Table } from './table'

type Summary = Extract<TableQuestion, { kind: 'summary' }>

const counts: Record<Summary['of'], string> = {
  workforce:
    'people female male other statePool centralPool retiredPool drafted draftedFemale exempted boothLevelOfficers ' +
    'withDisability pregnantOrLactating ailing inExemptDepartment presidingOfficerGroup pollingOfficer1Group ' +
    'pollingOfficer2Group pollingOfficer3Group sectorOfficerGroup microObserverGroup boothLevelOfficerGroup electionOfficerGroup',
  deployment:
    'stations womenManagedStations pwdManagedStations criticalStations stationsReported sectors constituenciesSealed ' +
    'constituenciesOpened partiesRequired parties partiesComplete partiesIncomplete partiesFormed partiesReserve ' +
    'partyMembers reserveMembers sectorOfficers microObservers boothLevelOfficers duties drafted inParty reported absent ' +
    'replaced exempted',
  training: 'sessions enrolled attended absent passed failed trainedRound1 trainedRound2 certified',
}

/** One of the three summaries: a row an area. */
export function summaryTable(of: Summary['of']): Table {
  const [election, argument] = of === 'workforce' ? ['', ''] : [', $election: ID!', ', election: $election']
  return {
    toQuery: (selection) => `query ExportSummary($by: Area!, $within: ID${election}) {
    rows: ${of}Summary(by: $by, within: $within${argument}) ${selection}
  }`,
    columns: [
      column('area', 'area', 11),
      column('name', 'name', 26),
      column('isWhole', 'isWhole', 8),
      column('asOf', 'asOf', 25),
      ...counts[of].split(' ').map((key) => column(key, key, 12, { kind: 'number' })),
    ],
  }
}
