import { personColumns } from './person.columns'
import { column, type Table } from './table'

/** The query `people`: a row a person. */
export const peopleTable: Table = {
  toQuery: (selection) => `query ExportPeople($filter: PersonFilter!, $orderBy: PersonOrder, $after: String) {
    page: people(filter: $filter, orderBy: $orderBy, first: 1000, after: $after) {
      nodes ${selection} pageInfo { hasNextPage endCursor }
    }
  }`,
  columns: [...personColumns(''), column('isDrafted', 'isDrafted', 9)],
}
