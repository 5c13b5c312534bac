import { type FieldDefinition, type Section } from '@shared/catalog/types'

/** Whom of the household it is about. */
export const whomField = { key: 'whom', kind: 'choice', options: ['self', 'spouse', 'parent', 'child', 'other'] } as const satisfies FieldDefinition

/** What is needed, in words of one's own. */
export const needField = { key: 'need', kind: 'longText' } as const satisfies FieldDefinition

export const sinceField = { key: 'since', kind: 'choice', options: ['weeks', 'months', 'year', 'years'] } as const satisfies FieldDefinition

/** What was tried already, so that nobody is sent there again. */
export const triedField = { key: 'tried', kind: 'longText', optional: true } as const satisfies FieldDefinition

/** Whatever helps to understand it; nothing of it must be there. */
export const needPapersField = { key: 'needPapers', kind: 'papers', optional: true, pages: { min: 1, max: 6 } } as const satisfies FieldDefinition

/** How and when the person is reached: the last page of a short form. */
export const contactSection = {
  key: 'contact',
  fields: [
    { key: 'phone', kind: 'phone', prefill: 'phone' },
    { key: 'contactTime', kind: 'choice', options: ['any', 'morning', 'afternoon'] },
  ],
} as const satisfies Section
