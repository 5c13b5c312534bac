import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { systemClock } from '../../database/clock'
import { newId } from '../../database/id'
import { type S3Server, startS3Server } from '../../test/s3Server'
import { createObjectStore, type ObjectStoreSettings } from './objectStore'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

const quick = { tries: 3, patience: 200, firstPause: 1, largest: 1000 }
const name = newId(systemClock)
const xml = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>…</Message></Error>`

/** A store that answers as a test says; what was asked is kept. */
const answering = async (answer: (response: ServerResponse, turn: number, request: IncomingMessage) => void) => {
  const asked: { method?: string; url?: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    request.resume()
    asked.push({ method: request.method, url: request.url, headers: request.headers })
    answer(response, asked.length, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  undo.push(() => new Promise((resolve) => {
    server.closeAllConnections()
    server.close(resolve)
  }))
  const settings: ObjectStoreSettings = { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bucket: 'files', region: 'r', accessKey: 'AK', secretKey: 'very-secret' }
  return { store: createObjectStore(settings, systemClock, quick), asked, server }
}
const refuse = (status: number, code: string) => (response: ServerResponse) => void response.writeHead(status, { 'Content-Type': 'application/xml' }).end(xml(code))

describe('object storage', () => {
  let real: S3Server
  beforeAll(async () => {
    real = await startS3Server()
  })
  afterAll(() => real.stop())

  it('takes our signature, and no other', async () => {
    await createObjectStore(real.settings, systemClock).check()
    await expect(createObjectStore({ ...real.settings, secretKey: 'wrong' }, systemClock).put(name, Buffer.from('x'))).rejects.toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    await expect(createObjectStore({ ...real.settings, accessKey: 'wrong' }, systemClock).get(name)).rejects.toMatchObject({ status: 403 })
  })

  it('with a wrong bucket is a mistake of the settings, and no file looks missing by it', async () => {
    const store = createObjectStore({ ...real.settings, bucket: 'elsewhere' }, systemClock)
    await expect(store.check()).rejects.toMatchObject({ status: 404 })
    await expect(store.get(name)).rejects.toMatchObject({ status: 404, code: 'NoSuchBucket' })
    await expect(store.remove(name)).rejects.toMatchObject({ status: 404, code: 'NoSuchBucket' })
  })

  it('is asked path-style, with the content under the signature and never the secret', async () => {
    const { store, asked } = await answering((response) => void response.end())
    await store.put(name, Buffer.from('abc'))
    expect(asked[0]).toMatchObject({ method: 'PUT', url: `/files/${name}`, headers: { 'content-length': '3', 'x-amz-content-sha256': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' } })
    expect(asked[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AK\/\d{8}\/r\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/)
    expect(JSON.stringify(asked)).not.toContain('very-secret')
  })

  it.each([500, 503, 429])('that answers %i is asked again, three times at the most', async (status) => {
    const passing = await answering((response, turn) => (turn < 3 ? refuse(status, 'SlowDown')(response) : void response.end('abc')))
    expect((await passing.store.get(name))?.toString()).toBe('abc')
    const staying = await answering(refuse(status, 'SlowDown'))
    await expect(staying.store.put(name, Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable', cause: { status, code: 'SlowDown' } })
    expect([passing.asked.length, staying.asked.length]).toEqual([3, 3])
  })

  it('that refuses is not asked again', async () => {
    const { store, asked } = await answering(refuse(403, 'AccessDenied'))
    await expect(store.get(name)).rejects.toMatchObject({ status: 403, code: 'AccessDenied' })
    expect(asked).toHaveLength(1)
  })

  it('that is cut off in the middle of a file is asked for the whole again', async () => {
    const { store } = await answering((response, turn) => {
      response.writeHead(200, { 'Content-Length': '6' }).write('abc')
      if (turn === 1) response.destroy()
      else response.end('def')
    })
    expect((await store.get(name))?.toString()).toBe('abcdef')
  })

  it('that says nothing is given up after the time-outs', async () => {
    const { store, asked } = await answering(() => undefined)
    await expect(store.get(name)).rejects.toMatchObject({ code: 'unavailable', cause: { name: 'TimeoutError' } })
    expect(asked).toHaveLength(3)
  })

  it('that trickles without end is given up as well', async () => {
    const { store } = await answering((response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    await expect(store.get(name)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('cannot fill our memory: what is larger than any file of ours is left unread, once', async () => {
    let sent = 0
    const { store, asked } = await answering((response) => {
      const pour = () => {
        while (!response.destroyed && sent < 200_000_000 && response.write(Buffer.alloc(65_536))) sent += 65_536
      }
      response.on('drain', pour)
      pour()
    })
    await expect(store.get(name)).rejects.toThrow(RangeError)
    expect([asked.length, sent < 20_000_000]).toEqual([1, true])
  })

  it('is not followed to another address', async () => {
    const { store, asked } = await answering((response) => void response.writeHead(307, { Location: '/elsewhere' }).end())
    await expect(store.get(name)).rejects.toMatchObject({ code: 'unavailable' })
    expect(asked.every(({ url }) => url === `/files/${name}`)).toBe(true)
  })

  it('that is not there at all is unavailable', async () => {
    const { store, server } = await answering(() => undefined)
    await new Promise((resolve) => server.close(resolve))
    await expect(store.put(name, Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable' })
  })
})
