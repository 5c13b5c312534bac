/** Where the bytes of files are. Names are our own ids; a file is there whole or not at all. */
export interface FileStore {
  put: (name: string, bytes: Buffer) => Promise<void>
  /** Null for a file that is not there. */
  get: (name: string) => Promise<Buffer | null>
  /** Also of a file that is not there. */
  remove: (name: string) => Promise<void>
}

const ourId = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** The name, if it is one of our ids: no path can be hidden in one. Throws. */
export const assertOurName = (name: string): string => {
  if (!ourId.test(name)) throw new Error('the name of a stored file is one of our ids')
  return name
}
