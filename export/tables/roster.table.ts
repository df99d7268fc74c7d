import { personColumns } from './person.columns'
import { column, type Table } from './table'

const constituency = 'assemblyConstituency'

/** The query `roster`: a row a duty. */
export const rosterTable: Table = {
  toQuery: (selection) => `query ExportRoster($filter: RosterFilter!, $orderBy: RosterOrder, $after: String) {
    page: roster(filter: $filter, orderBy: $orderBy, first: 1000, after: $after) {
      nodes ${selection} pageInfo { hasNextPage endCursor }
    }
  }`,
  columns: [
    column('duty', 'id', 24),
    column('post', 'post', 22),
    column('status', 'status', 11),
    column('election', 'election.code', 9),
    column('pollDate', 'pollDate', 12, { kind: 'date' }),
    column('state', `${constituency}.state.name`, 18),
    column('district', `${constituency}.district.code`, 9),
    column('districtName', `${constituency}.district.name`, 20),
    column('parliamentaryConstituency', `${constituency}.parliamentaryConstituency.code`, 11, {
      title: 'PC',
    }),
    column('parliamentaryConstituencyName', `${constituency}.parliamentaryConstituency.name`, 20, {
      title: 'PC name',
    }),
    column('assemblyConstituency', `${constituency}.code`, 11, { title: 'AC' }),
    column('assemblyConstituencyName', `${constituency}.name`, 20, { title: 'AC name' }),
    column('party', 'party.code', 24),
    column('isReserve', 'party.isReserve', 8, { title: 'Reserve party' }),
    column('pollingStation', 'pollingStation.code', 20),
    column('pollingStationName', 'pollingStation.name', 34),
    column('sector', 'sector.code', 24),
    ...personColumns('person.'),
  ],
}
