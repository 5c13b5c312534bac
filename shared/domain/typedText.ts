/** Full-width letters, digits and signs as half-width ones. Keeps the length, so positions stay valid. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

/** Spaces, and the invisible marks that phones put around a number copied from their address book. */
const spaces = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g

export const withoutSpaces = (text: string): string => text.replace(spaces, '')

/** One plain space for each run of spaces, none at the ends. */
export const tidySpaces = (text: string): string => text.replace(spaces, ' ').trim()

/** How many digits a text has, for sentences such as "现在是 10 位". */
export const countDigits = (text: string): number => text.replace(/\D/g, '').length

// Line breaks and tabs are typed by people; the rest comes from programs, and the database refuses it.
const unseenMarks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Whether there are control characters in a text, such as NUL, that nobody types and nobody sees. */
export const hasUnseenMarks = (text: string): boolean => unseenMarks.test(text)
