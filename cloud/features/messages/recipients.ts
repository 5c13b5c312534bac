import { type Actor, unitIdsOf } from '../../middleware/actor'

/** Everybody whom this session hears for: the account and whom it stands for, the member of staff, and their units. The list and every badge go by it. */
export const recipientsOf = ({ account, staff }: Actor): string[] => [...(account ? [account.id, ...account.personIds] : []), ...(staff ? [staff.id, ...unitIdsOf(staff)] : [])]
