/** Benefits that people tell of. They are paid and checked elsewhere; here stands what was said. */
export const benefitKinds = ['regular_pension', 'disability_pension', 'living_allowance', 'medical', 'self_employment_allowance', 'hardship_aid', 'minimum_living', 'housing', 'other'] as const
export type BenefitKind = (typeof benefitKinds)[number]

/** What was told of one: that they have it, or that they no longer do. */
export const benefitStates = ['has', 'ended'] as const
export type BenefitState = (typeof benefitStates)[number]

/** Who told it. */
export const benefitTellers = ['self', 'family', 'guardian', 'paper'] as const
export type BenefitTeller = (typeof benefitTellers)[number]
