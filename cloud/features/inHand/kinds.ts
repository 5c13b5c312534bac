import { requestsInHand } from '../requests/inHand'
import { draftsInHand } from '../walkIns/inHand'
import { visitsInHand } from '../visits/inHand'
import { type KindInHand } from './kind'

/** Everything that somebody can have in hand: what is asked before a leave, and moved by it. */
export const kindsInHand: readonly KindInHand[] = [requestsInHand, draftsInHand, visitsInHand]
