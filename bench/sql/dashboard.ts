import type { SqlOf } from '../case'

const summaryOf = (rollup: string, columns: Record<string, string>, condition: string) => {
  const sums = [...new Set(Object.values(columns))].map((column) => `sum(r.${column}) AS ${column}`)
  const fields = Object.entries(columns).map(([field, column]) => `'${field}', g.${column}`)
  return `(SELECT json_agg(json_build_object('area', s.code, 'name', s.name, ${fields.join(', ')}) ORDER BY s.code)
     FROM (SELECT a.state_code, ${sums.join(', ')} FROM ${rollup} r
             JOIN assembly_constituency a ON a.code = r.assembly_constituency_code
            WHERE ${condition} GROUP BY a.state_code) AS g
     JOIN state s ON s.code = g.state_code)`
}

const workforce = { people: 'people', female: 'female', drafted: 'drafted' }
const deployment = {
  ...{ stations: 'stations', partiesRequired: 'stations', partiesFormed: 'parties_formed' },
  ...{ partiesReserve: 'parties_reserve', partyMembers: 'party_members', duties: 'duties' },
}
const training = { enrolled: 'enrolled', attended: 'attended', absent: 'absent', passed: 'passed' }

/** Variables: the election. */
export const dashboardSql: SqlOf = ({ election }) => ({
  text: `SELECT json_build_object(
    'workforceSummary', ${summaryOf('workforce_rollup', workforce, 'TRUE')},
    'deploymentSummary', ${summaryOf('deployment_rollup', deployment, 'r.election_code = $1')},
    'trainingSummary', ${summaryOf('training_rollup', training, 'r.election_code = $1')})::text AS json`,
  values: [election],
})
