import { createConnectionTypes } from '../../common/connection'
import { Duty } from '../duty/duty.type'

/** A page of duties, wherever one is listed. */
export const { Connection: DutyConnection } = createConnectionTypes(() => Duty, 'Duty')
