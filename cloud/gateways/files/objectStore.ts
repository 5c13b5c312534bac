import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { DomainError } from '@shared/domain/error'
import { type Clock } from '../../database/clock'
import { readBytes } from '../readBytes'
import { assertOurName, type FileStore } from './fileStore'

export interface ObjectStoreSettings {
  /** Such as https://s3.example.cn, without the bucket. */
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
}

interface Bounds {
  /** Calls for one operation at most. */
  tries: number
  /** ms for one call, its body included. */
  patience: number
  /** ms before the second call, about twice as long before each one after. */
  firstPause: number
  /** Bytes of one object: more than anything that we put in. */
  largest: number
}

const standardBounds: Bounds = { tries: 3, patience: 20_000, firstPause: 200, largest: 64 * 1024 * 1024 }

/** What the store answered, with as little of the body as tells why. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`the object store refused with ${status} ${code}`)
    this.name = 'Refusal'
  }
}

/** Busy, broken or cut off for the moment: worth another try. What was refused or is too large would be so again. */
const passes = (error: unknown): boolean => (error instanceof Refusal ? error.status >= 500 || error.status === 429 : !(error instanceof RangeError))

const refusalOf = async (response: Response): Promise<Refusal> => {
  const body = (await readBytes(response, 16 * 1024).catch(() => Buffer.alloc(0))).toString('utf8')
  return new Refusal(response.status, /<Code>(\w{1,60})<\/Code>/.exec(body)?.[1] ?? 'unknown')
}

const basicTime = (now: number): string => new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '')
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface ObjectStore extends FileStore {
  /** Whether the bucket is there and the key opens it. Throws the store's own refusal, or `unavailable`. */
  check: () => Promise<void>
}

/**
 * Files in S3-compatible object storage, path-style, signed with Signature Version 4 over the content too. An object is there whole or not
 * at all: a store takes a body only when its hash and length are those that were signed. Throws `unavailable` when it stays away.
 */
export const createObjectStore = (settings: ObjectStoreSettings, clock: Clock, { tries, patience, firstPause, largest }: Bounds = standardBounds): ObjectStore => {
  const { accessKey, secretKey, region, bucket } = settings
  const base = `${settings.endpoint.replace(/\/+$/, '')}/${bucket}`
  const send = async (method: string, path: string, body: Buffer | null): Promise<Response> => {
    const signer = new AwsV4Signer({
      method, url: `${base}${path}`, service: 's3', region, accessKeyId: accessKey, secretAccessKey: secretKey, datetime: basicTime(clock.now()),
      headers: { 'X-Amz-Content-Sha256': sha256(body ?? Buffer.alloc(0)), ...(body ? { 'Content-Type': 'application/octet-stream' } : {}) },
    })
    const { url, headers } = await signer.sign()
    // A Buffer is such an array; its type leaves open over what kind of memory.
    return fetch(url, { method, headers, body: body as Uint8Array<ArrayBuffer> | null, redirect: 'error', signal: AbortSignal.timeout(patience) })
  }
  const once = async <T>(method: string, path: string, body: Buffer | null, read: (response: Response) => Promise<T>): Promise<T> => {
    const response = await send(method, path, body)
    if (!response.ok) throw await refusalOf(response)
    return read(response)
  }
  /** Each of these may be done twice with the same effect, so that a lost answer is simply asked for again. */
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work()
      } catch (error) {
        if (!passes(error)) throw error
        if (attempt >= tries) throw Object.assign(new DomainError('unavailable'), { cause: error })
        await pause(firstPause * 2 ** (attempt - 1) * (0.5 + Math.random()))
      }
    }
  }
  const drain = async (response: Response): Promise<void> => void (await readBytes(response, 16 * 1024))
  const isMissing = (error: unknown): boolean => error instanceof Refusal && error.code === 'NoSuchKey'
  const pathOf = (name: string): string => `/${assertOurName(name)}`
  return {
    put: async (name, bytes) => {
      const path = pathOf(name)
      await patiently(() => once('PUT', path, bytes, drain))
    },
    get: async (name) => {
      const path = pathOf(name)
      try {
        return await patiently(() => once('GET', path, null, (response) => readBytes(response, largest)))
      } catch (error) {
        // A missing bucket is a 404 as well, and must not make every file look gone.
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: async (name) => {
      const path = pathOf(name)
      await patiently(() => once('DELETE', path, null, drain)).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    },
    check: () => patiently(() => once('HEAD', '', null, drain)),
  }
}
