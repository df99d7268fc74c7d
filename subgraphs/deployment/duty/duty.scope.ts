import { inScope } from '../../common/access/scope'
import type { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'

/** The district whose register lists the person of a duty, as the person's id tells it. */
export const registerOf = (alias: string) => `split_part(${alias}.person_id, '-', 1)`

/** A condition that holds for a duty still served: a replaced or exempted person's row is kept, but serves no more. */
export const isServing = (alias: string) => `${alias}.status NOT IN ('REPLACED', 'EXEMPTED')`

/** A condition that holds for the duties in scope: at a place inside, of a person lent by a district inside, or one's own. */
export function dutyInScope({ duties }: DeploymentScopes, alias: string, parameters: Parameters): string {
  const ties = {
    constituency: `${alias}.assembly_constituency_code`,
    district: registerOf(alias),
    person: `${alias}.person_id`,
  }
  return inScope(duties, ties, parameters)
}
