import { stateOf } from '../../../prisma/keys'
import type { Scope } from '../../common/access/scope'

/** Whether an area itself is in scope: of a PC or an AC too. The country and its zones are only where everything is. */
export function isAreaInScope(
  { everywhere, states, districts, constituencies }: Scope,
  area: string,
): boolean {
  return (
    everywhere || states.includes(stateOf(area)) || districts.includes(area) || constituencies.includes(area)
  )
}
