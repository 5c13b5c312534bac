// The package has no types of its own; this is the part that the tests use.
declare module '@20minutes/s3rver' {
  import { type Server } from 'node:http'

  export default class S3rver {
    constructor(options: { address: string; port: number; silent: boolean; directory: string; vhostBuckets: boolean; configureBuckets: readonly { name: string }[] })
    httpServer: Server
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
}
