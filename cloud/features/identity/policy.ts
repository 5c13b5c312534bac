import { type AccountActor } from '../../middleware/actor'

/** An account acts for itself until family members are added: its own person, if the profile is filled in. */
export const ownPersonId = (account: Pick<AccountActor, 'id' | 'personIds'>): string | null => account.personIds[0] ?? null
