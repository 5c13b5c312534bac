/** How surely we know who somebody is: they said so; their phone answered; their ID card was compared at a counter. */
export const personLevels = ['declared', 'phone_confirmed', 'checked'] as const
export type PersonLevel = (typeof personLevels)[number]
