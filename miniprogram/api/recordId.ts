import { newUploadId } from './uploadId'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten characters that sort by time. */
const timePart = (now: number): string => Array.from({ length: 10 }, (_unused, index) => letters[Math.floor(now / 32 ** (9 - index)) % 32]).join('')

/** A ULID of this device for something that it made, for good: whenever it is handed in, it is the same. */
export const newRecordId = (): string => `${timePart(Date.now())}${newUploadId().slice(10)}`
