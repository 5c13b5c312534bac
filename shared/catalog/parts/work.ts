import { type Section } from '@shared/catalog/types'

/** What work somebody is looking for. */
export const workWishSection = {
  key: 'workWish',
  fields: [
    { key: 'workKinds', kind: 'choices', options: ['office', 'technical', 'service', 'property', 'driving', 'teaching', 'any'] },
    { key: 'workHours', kind: 'choice', options: ['full', 'part', 'either'] },
    { key: 'workPlace', kind: 'choice', options: ['near', 'yangpu', 'shanghai'] },
  ],
} as const satisfies Section

/** What they can do. */
export const skillsSection = {
  key: 'skills',
  fields: [
    { key: 'education', kind: 'choice', options: ['junior', 'senior', 'college', 'bachelor'] },
    { key: 'skills', kind: 'longText', optional: true },
    { key: 'wantsTraining', kind: 'choice', options: ['yes', 'no'] },
  ],
} as const satisfies Section
