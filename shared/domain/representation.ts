/** As what an account acts for a person: as themselves, for somebody of the family, for a ward. */
export const representationKinds = ['self', 'family', 'guardian'] as const
export type RepresentationKind = (typeof representationKinds)[number]

/** What the person who is helped is to the account: 'ward' where the law made the account's holder their guardian. */
export const helpRelations = ['parent', 'spouse', 'child', 'grandparent', 'sibling', 'relative', 'ward'] as const
export type HelpRelation = (typeof helpRelations)[number]

export const kindOfRelation = (relation: HelpRelation): RepresentationKind => (relation === 'ward' ? 'guardian' : 'family')

/** Why we believe that an account may act: it says so; it had the paper receipt; its holder showed the ID card at a counter. */
export const representationEvidences = ['declared', 'receipt', 'counter'] as const
export type RepresentationEvidence = (typeof representationEvidences)[number]

/** How many others one account may help: a large family, not an agency. */
export const mostHelped = 10
