import { type Actor, unitIdsOf } from '../../middleware/actor'
import { type NetworkView } from '../network/network'

/**
 * Everybody whom this session hears for: the account and whom it stands for, the member of staff, and their units with those whose turn falls to
 * them while they stand empty. The list and every badge go by it.
 */
export const recipientsOf = ({ account, staff }: Actor, network: NetworkView): string[] => [...(account ? [account.id, ...account.personIds] : []), ...(staff ? [staff.id, ...network.handledBy(unitIdsOf(staff))] : [])]
