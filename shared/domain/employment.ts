/** Where somebody stands with work, as they told it. */
export const employmentStatuses = ['employed', 'self_employed', 'flexible', 'seeking', 'not_seeking', 'studying', 'retired'] as const
export type EmploymentStatus = (typeof employmentStatuses)[number]

/** Why somebody has no work. */
export const jobLossReasons = ['just_discharged', 'contract_ended', 'laid_off', 'skills', 'age', 'health', 'family', 'pay', 'other'] as const
export type JobLossReason = (typeof jobLossReasons)[number]

/** What they look for. */
export const jobWishes = ['full_time', 'part_time', 'near_home', 'training', 'startup', 'public_post'] as const
export type JobWish = (typeof jobWishes)[number]

export const jobSkills = ['driving', 'security', 'cooking', 'machines', 'electrics', 'computers', 'care', 'management', 'languages'] as const
export type JobSkill = (typeof jobSkills)[number]

/** What a post must respect. */
export const jobLimits = ['no_night', 'no_heavy', 'no_standing', 'near_only', 'care_duties', 'disability'] as const
export type JobLimit = (typeof jobLimits)[number]

/** What became of a referral. */
export const referralOutcomes = ['waiting', 'interview', 'hired', 'declined', 'not_taken', 'no_answer'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** How somebody was reached. */
export const contactWays = ['phone', 'wechat', 'counter', 'visit'] as const
export type ContactWay = (typeof contactWays)[number]
