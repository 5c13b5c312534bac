/** What somebody of the staff opens a person's record for. Each stands in the log that the person reads. */
export const recordPurposes = ['application', 'visit', 'employment', 'reception', 'verification', 'other'] as const
export type RecordPurpose = (typeof recordPurposes)[number]

/** What somebody looks at one request, sign-up, appointment or list for; these are known from what they do, nobody is asked. */
export const requestPurposes = ['handling', 'file', 'assist', 'identity', 'print', 'archive', 'activity', 'appointment', 'notice', 'call'] as const

/** Every look that is logged; `reveal`: phone, addresses and ID number in full. */
export type LookPurpose = RecordPurpose | (typeof requestPurposes)[number] | 'reveal'
