const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letter = (): string => letters[Math.floor(Math.random() * letters.length)] as string

/** Names one upload of one file, kept over all tries, so that the service stores it once. New, not secret: it counts only within the person's own request. */
export const newUploadId = (): string => Array.from({ length: 26 }, letter).join('')
