import { type Keys } from '../security/keys'

/** Fixed, so that the process that seeds and the one that serves agree; they protect nothing. */
export const benchKeys: Keys = { dataKeys: [{ id: 'b1', key: Buffer.alloc(32, 1) }], indexKey: Buffer.alloc(32, 2), signingKey: Buffer.alloc(32, 3) }
