import { Spine1700000000001 } from './0001Spine'

/** In the order in which they run. */
export const migrations = [Spine1700000000001]
