import { type RepresentationKind } from '@shared/domain/representation'
import { type AccountActor } from '../../middleware/actor'

/** The person who the account itself is; null before the profile is filled in. Those whom it helps are somebody else. */
export const ownPersonId = ({ persons }: Pick<AccountActor, 'persons'>): string | null => persons.find(({ kind }) => kind === 'self')?.personId ?? null

/** As what an account stands for a person now; null when it does not, or no longer. */
export const standsFor = ({ persons }: Pick<AccountActor, 'persons'>, personId: string): RepresentationKind | null =>
  persons.find((represented) => represented.personId === personId)?.kind ?? null
