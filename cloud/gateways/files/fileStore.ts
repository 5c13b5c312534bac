/** Where the bytes of files are. Names are our own ids. */
export interface FileStore {
  put: (name: string, bytes: Buffer) => Promise<void>
  get: (name: string) => Promise<Buffer | null>
  remove: (name: string) => Promise<void>
}
