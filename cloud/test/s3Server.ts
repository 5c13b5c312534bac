import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { type ObjectStoreSettings } from '../gateways/files/objectStore'

export interface S3Server {
  settings: ObjectStoreSettings
  stop: () => Promise<void>
}

/** A server that speaks S3, checks signatures, and keeps its objects in a folder that goes with it; on this machine alone, on a free port. */
export const startS3Server = async (): Promise<S3Server> => {
  const directory = mkdtempSync(join(tmpdir(), 's3-'))
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, vhostBuckets: false, configureBuckets: [{ name: 'yangpu' }] })
  const { port } = await server.run()
  return {
    // The one pair of keys that it knows.
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket: 'yangpu', region: 'cn-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' },
    stop: async () => {
      server.httpServer.closeAllConnections()
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
