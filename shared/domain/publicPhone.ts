import { halfWidth } from '@shared/domain/typedText'

// Numbers with spaces, dashes and brackets, an extension (转), several with a comma or 、 between them.
const publicNumber = /^[\d\s+\-()转/、,;]*$/
const least = 5

/** Whether a published number can be called: a landline, a mobile or a short number, also several of them. */
export const isPublicPhone = (text: string): boolean => publicNumber.test(halfWidth(text)) && halfWidth(text).replace(/\D/g, '').length >= least

/** What a phone dials: the first number without its extension. */
export const dialled = (text: string): string => (halfWidth(text).split(/[转/、,;]/)[0] ?? '').replace(/[^\d+]/g, '')
