import { type Limit } from '@shared/domain/deadline'

/** What may become of a wish to have one's record deleted. `approved`: decided, and waiting for a request that is still open. */
export const deletionStatuses = ['open', 'approved', 'refused', 'taken_back', 'done'] as const
export type DeletionStatus = (typeof deletionStatuses)[number]

/** While it is one of these the person may take it back, and asks for no other. */
export const standingDeletions = ['open', 'approved'] as const satisfies readonly DeletionStatus[]
export const isStanding = (status: DeletionStatus): boolean => (standingDeletions as readonly DeletionStatus[]).includes(status)

/** Bureau default: within which the district decides. */
export const deletionLimit: Limit = { amount: 15, unit: 'workingDays' }

/** How long it stands who looked at what (ms): a year. */
export const accessLogLifetime = 366 * 24 * 60 * 60_000

/** What is destroyed, and what must stay; the words stand in shared/text/deletion.ts. */
export const erasedThings = ['profile', 'drafts', 'withdrawn', 'employment', 'benefits', 'visits', 'activities', 'appointments', 'messages', 'helpers'] as const
export type ErasedThing = (typeof erasedThings)[number]
export const keptThings = ['finished', 'looks', 'consents', 'account'] as const
export type KeptThing = (typeof keptThings)[number]
