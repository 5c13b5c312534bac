import { type FieldDefinition, type Section } from '@shared/catalog/types'

/** What work somebody is looking for. */
export const workWishSection = {
  key: 'workWish',
  fields: [
    { key: 'workKinds', kind: 'choices', options: ['office', 'technical', 'service', 'property', 'driving', 'teaching', 'any'] },
    { key: 'workHours', kind: 'choice', options: ['full', 'part', 'either'] },
    { key: 'workPlace', kind: 'choice', options: ['near', 'yangpu', 'shanghai'] },
  ],
} as const satisfies Section

/** The pay from which they would take a post; the number in each key is yuan a month. */
export const wageWishField = { key: 'wageWish', kind: 'choice', optional: true, options: ['from4000', 'from5000', 'from6000', 'from8000', 'from10000'] } as const satisfies FieldDefinition

/** The pay that an answer to it names; null for none. */
export const wageOf = (answer: unknown): number | null => (typeof answer === 'string' && /^from\d+$/.test(answer) ? Number(answer.slice(4)) : null)

/** What they can do. */
export const skillsSection = {
  key: 'skills',
  fields: [
    { key: 'education', kind: 'choice', options: ['junior', 'senior', 'college', 'bachelor'] },
    { key: 'skills', kind: 'longText', optional: true },
    { key: 'wantsTraining', kind: 'choice', options: ['yes', 'no'] },
  ],
} as const satisfies Section
