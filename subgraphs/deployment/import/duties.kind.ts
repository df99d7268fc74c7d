// Over 150 lines because of its table of columns.

import type { Client } from 'pg'
import { AreaIndex } from '../../common/access/area-index'
import { openScopes } from '../../common/access/scope'
import { choice, text, whole } from '../../common/import/cell.rules'
import {
  type Column,
  type ImportContext,
  type ImportKind,
  type ListDeclaration,
  type Merging,
  textOf,
  toFault,
} from '../../common/import/kind'
import { findPersons, personColumns, untoldPerson } from '../../common/import/person-reference'
import { EarlierDrafts } from '../eligibility/earlier-drafts'
import { listSegments } from '../geography/geography.repository'
import { deploymentPolicy } from '../policy'
import { unknownConstituency } from './constituency.rules'
import { mergeDuties, rejectRepeated } from './duties.repository'
import { readElections } from './elections.repository'
import { judgeDuties } from './judge-duties'
import type { ListEligibility } from './list-eligibility'
import { placeRow, seatKeysOf } from './listed-place.rules'
import { readPolls } from './polls.repository'

const posts = {
  PRESIDING_OFFICER: ['PrO', 'P0', 'PO0', 'Presiding'],
  POLLING_OFFICER_1: ['PO1', 'P1', '1st Polling Officer', 'First Polling Officer', 'PO-I'],
  POLLING_OFFICER_2: ['PO2', 'P2', '2nd Polling Officer', 'Second Polling Officer', 'PO-II'],
  POLLING_OFFICER_3: ['PO3', 'P3', '3rd Polling Officer', 'Third Polling Officer', 'PO-III'],
  POLLING_OFFICER_4: ['PO4', 'P4', '4th Polling Officer', 'Fourth Polling Officer', 'PO-IV'],
  SECTOR_OFFICER: ['SO', 'Sector Magistrate', 'Zonal Officer'],
  MICRO_OBSERVER: ['MO', 'Micro Obs'],
  BOOTH_LEVEL_OFFICER: ['BLO'],
  COUNTING_SUPERVISOR: ['CS'],
  COUNTING_ASSISTANT: ['CA'],
  COUNTING_MICRO_OBSERVER: ['CMO'],
}

const columns: readonly Column[] = [
  ...personColumns,
  {
    name: 'assembly_constituency',
    type: 'text',
    isRequired: true,
    standIn: 'assemblyConstituency',
    description: 'AC of duty: number in the state, name or code',
    example: 'S05-AC1',
    synonyms: [
      'ac of duty',
      'duty ac',
      'ac no',
      'ac',
      'ac name',
      'assembly constituency no',
      'allotted ac',
      'ac allotted',
    ],
    rule: text(80),
  },
  {
    name: 'post',
    type: 'text',
    isRequired: true,
    description: 'post',
    example: 'PO1',
    synonyms: ['duty', 'duty as', 'poll duty', 'post assigned', 'duty post', 'assigned post', 'polling post'],
    rule: choice('POST', posts),
  },
  {
    name: 'party',
    type: 'text',
    description: 'polling party: its number in the AC, R and a number for a reserve party, or its code',
    example: '',
    synonyms: ['party no', 'polling party no', 'polling party', 'team no', 'party code', 'pp no'],
    rule: text(40),
  },
  {
    name: 'sector',
    type: 'smallint',
    description: 'sector of a Sector Officer, needed unless in reserve: its number in the AC',
    example: '',
    synonyms: ['sector no', 'zone no'],
    rule: whole(1, 999),
  },
  {
    name: 'station',
    type: 'text',
    description:
      "station of a BLO or micro-observer, needed unless in reserve: its number in the AC; a party member's is the party's",
    example: '',
    synonyms: ['ps no', 'polling station no', 'part no', 'booth no'],
    rule: text(20),
  },
  {
    name: 'status',
    type: 'text',
    description:
      'how far the duty is; where the list does not say it stays, and a new one, or one moved that is not REPORTED or ABSENT, is IN_PARTY with a party, RESERVE with a reserve party, else DRAFTED',
    example: '',
    synonyms: ['duty status'],
    rule: choice('STATUS', {
      DRAFTED: ['Appointed'],
      IN_PARTY: ['In party', 'Active'],
      RESERVE: ['Reserved'],
      REPORTED: ['Present', 'Reported for duty'],
      ABSENT: ['A'],
    }),
  },
  {
    name: 'election',
    type: 'text',
    standIn: 'election',
    description: 'election; the only one where there is one',
    example: 'GE2024',
    synonyms: ['election code'],
    rule: text(20),
  },
]

/** Who serves where in an election, as a draw or an order of the district gave it. */
export const dutiesList: ListDeclaration = {
  name: 'duties',
  description: 'who serves in which AC, post and party of an election',
  database: 'deployment',
  roles: ['COMMISSION', 'CEO', 'DEO'],
  columns,
  unstaged: ['party', 'sector', 'station'],
  derived: {
    person: 'text',
    district_code: 'text',
    constituency_code: 'text',
    election_code: 'text',
    day: 'date',
    place_kind: 'text',
    place_told: 'text',
    party_code: 'text',
    sector_code: 'text',
    station_code: 'text',
    status_of_place: 'text',
  },
}

/** The same with what its people are judged by. */
export function createDutiesKind(eligibility: ListEligibility): ImportKind {
  return { ...dutiesList, begin: (client, context) => beginDuties(client, context, eligibility) }
}

async function beginDuties(
  client: Client,
  context: ImportContext,
  eligibility: ListEligibility,
): Promise<Merging> {
  const { areas, standIns, request, words } = context
  const elections = await readElections(client)
  const dayOf = await readPolls(client)
  const scopes = await openScopes(deploymentPolicy, request.viewer, new AreaIndex(() => listSegments(client)))
  const earlier = context.isDryRun ? new EarlierDrafts() : undefined
  return {
    complete(row) {
      const untold = untoldPerson(row)
      if (untold) return untold
      const area = areas.get(
        areas.assemblyConstituency(textOf(row.assembly_constituency), standIns.state) ?? '',
      )
      if (!area) return unknownConstituency(row, words)
      const election = elections.find(textOf(row.election))
      if (!election)
        return toFault('election', row.election, 'ELECTION', `one of ${elections.codes.join(', ')}`)
      const post = textOf(row.post)
      const day = dayOf(election, area.parliamentaryConstituencyCode ?? '', post)
      if (!day)
        return toFault(
          'assembly_constituency',
          row.assembly_constituency,
          'NO_POLL',
          `an AC that polls in ${election}`,
        )
      Object.assign(row, {
        ...{ district_code: area.districtCode, constituency_code: area.code, election_code: election, day },
      })
      return placeRow(row)
    },
    refer: (rows) => findPersons(rows, context),
    placeOf: ({ constituency_code }) => String(constituency_code),
    keysOf: (row) => [
      ['person_id', `${textOf(row.person_id ?? row.employee_code ?? row.epic)} ${row.day}`],
      ...seatKeysOf(row),
    ],
    async merge() {
      const repeated = await rejectRepeated(client)
      const { faults, draftees, eligible, readings } = await judgeDuties(client, eligibility, scopes, earlier)
      const merged = await mergeDuties(client, draftees)
      await eligibility.noteReadings(request, readings)
      for (const { draft, payLevel } of eligible) earlier?.add(draft, payLevel)
      return { ...merged, faults: [...repeated, ...faults] }
    },
  }
}
