import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Device } from './device'
import { Network } from './network'
import { Pages } from './pages'
import { createWx } from './wx'

type Name = 'request' | 'uploadFile' | 'chooseMedia' | 'setClipboardData' | 'getNetworkType' | 'onNetworkStatusChange' | 'startBeaconDiscovery'
type Wx = Record<Name, (options?: object) => Promise<Record<string, unknown>>> & { canIUse: (name: string) => boolean }
interface Seen {
  method?: string
  url?: string
  type?: string
  body: string
}

/** Says how many it heard; what is sent to /never waits for `release`. */
let server: Server
let origin: string
let seen: Seen[]
/** Those that wait, each as the way to answer it. */
let held: (() => void)[]
let device: Device
let network: Network
let unknown: Set<string>
let wx: Wx

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

beforeAll(async () => {
  server = createServer((request, response) => void bodyOf(request).then((body) => {
    seen.push({ method: request.method, url: request.url, type: request.headers['content-type'], body })
    const answer = () => response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ heard: seen.length }))
    if (request.url === '/never') held.push(answer)
    else answer()
  }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})

const release = (): void => held.splice(0).forEach((answer) => answer())

beforeEach(() => {
  seen = []
  held = []
  device = new Device()
  network = new Network(origin)
  unknown = new Set()
  wx = createWx({ device, network, unknown, pages: new Pages({ framework: null as never, all: [], tabs: [], load: () => undefined }) }) as unknown as Wx
})

afterEach(() => release())
afterAll(() => new Promise((resolve) => {
  server.closeAllConnections()
  server.close(resolve)
}))

const refusal = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => 'no refusal', ({ errMsg }: { errMsg: string }) => errMsg)
const url = (path: string): string => `https://service.example${path}`
const arrived = async (count: number): Promise<void> => {
  while (held.length < count) await new Promise((resolve) => setImmediate(resolve))
}

test('a request goes by real HTTP to the server under test, with its method, header and body', async () => {
  const answer = await wx.request({ url: url('/api/things?a=1'), method: 'PUT', data: { name: '王' }, header: { 'Content-Type': 'application/json', 'X-Own': 1 } })
  expect(answer).toMatchObject({ statusCode: 201, data: { heard: 1 }, errMsg: 'request:ok' })
  expect(seen).toEqual([{ method: 'PUT', url: '/api/things?a=1', type: 'application/json', body: '{"name":"王"}' }])
})

test('data of a GET goes into the address, a form is sent as a form, a string as it is', async () => {
  await wx.request({ url: url('/a?x=1'), data: { y: '二' } })
  await wx.request({ url: url('/b'), method: 'POST', data: { y: 2 }, header: { 'content-type': 'application/x-www-form-urlencoded' } })
  await wx.request({ url: url('/c'), method: 'POST', data: 'as it is' })
  expect(seen.map((one) => [one.url, one.body])).toEqual([['/a?x=1&y=%E4%BA%8C', ''], ['/b', 'y=2'], ['/c', 'as it is']])
})

test('bytes are handed over as bytes', async () => {
  const { data } = await wx.request({ url: url('/a'), responseType: 'arraybuffer' })
  expect(Buffer.from(data as ArrayBuffer).toString()).toBe('{"heard":1}')
})

test('callbacks are told after the call has returned, failure and completion too', async () => {
  const told: string[] = []
  const ended = new Promise<void>((resolve) => {
    void wx.request({ url: url('/a'), method: 'PATCH', fail: ({ errMsg }: { errMsg: string }) => told.push(errMsg), complete: () => resolve() })
  })
  expect(told).toEqual([])
  await ended
  expect(told).toEqual(['request:fail method is invalid'])
  expect(seen).toEqual([])
})

test('ten requests run at a time, the eleventh fails', async () => {
  const running = Array.from({ length: 10 }, () => wx.request({ url: url('/never') }))
  await arrived(10)
  expect(await refusal(wx.request({ url: url('/a') }))).toBe('request:fail exceed max task count')
  release()
  await Promise.all(running)
  expect(await refusal(wx.request({ url: url('/a') }))).toBe('no refusal')
})

test('a cut network fails what is on its way and what comes after, until it is restored', async () => {
  const underway = refusal(wx.request({ url: url('/never') }))
  await arrived(1)
  network.cut()
  expect(await underway).toContain('request:fail net::')
  expect(await refusal(wx.request({ url: url('/a') }))).toContain('request:fail net::')
  expect(seen).toHaveLength(1)
  network.restore()
  expect(await refusal(wx.request({ url: url('/a') }))).toBe('no refusal')
})

test('a lost reply fails after the server has done its part; reading is not hit', async () => {
  network.cutNextReply('/b')
  expect(await refusal(wx.request({ url: url('/b') }))).toBe('no refusal')
  expect(await refusal(wx.request({ url: url('/a'), method: 'POST', data: {} }))).toBe('no refusal')
  expect(await refusal(wx.request({ url: url('/b'), method: 'POST', data: {} }))).toBe('request:fail net::ERR_CONNECTION_RESET')
  expect(seen.map((one) => one.method)).toEqual(['GET', 'POST', 'POST'])
})

test('a request that takes too long, or is given up, says which', async () => {
  expect(await refusal(wx.request({ url: url('/never'), timeout: 20 }))).toBe('request:fail timeout')
  const task = wx.request({ url: url('/never') }) as Promise<unknown> & { abort: () => void }
  const refused = refusal(task)
  task.abort()
  expect(await refused).toBe('request:fail abort')
})

test('those who watch the network hear of it', async () => {
  const heard: unknown[] = []
  void wx.onNetworkStatusChange((state: object) => heard.push(state))
  network.cut()
  expect(await wx.getNetworkType()).toMatchObject({ networkType: 'none' })
  network.restore()
  expect(heard).toEqual([{ isConnected: false, networkType: 'none' }, { isConnected: true, networkType: 'wifi' }])
})

test('a photo of the album is sent as a form with its fields', async () => {
  device.addToAlbum(Buffer.from('photo bytes'))
  const { tempFiles } = (await wx.chooseMedia({ count: 1 })) as { tempFiles: { tempFilePath: string; size: number }[] }
  expect(tempFiles).toMatchObject([{ size: 11 }])
  const { data } = await wx.uploadFile({ url: url('/files'), name: 'file', filePath: tempFiles[0]?.tempFilePath, formData: { purpose: 'proof' } })
  expect(data).toBe('{"heard":1}')
  expect(seen[0]?.type).toContain('multipart/form-data; boundary=')
  expect(seen[0]?.body).toMatch(/name="purpose"[\s\S]*proof[\s\S]*name="file"; filename="photo.jpg"[\s\S]*photo bytes/)
})

test('who refuses the privacy guide gives no photo and no clipboard; who has no photo has changed their mind', async () => {
  expect(await refusal(wx.chooseMedia({ count: 1 }))).toBe('chooseMedia:fail cancel')
  device.addToAlbum(Buffer.from('photo bytes'))
  device.agreesToPrivacy = false
  expect(await refusal(wx.chooseMedia({ count: 1 }))).toBe('chooseMedia:fail privacy permission is not authorized')
  expect(await refusal(wx.setClipboardData({ data: '1234' }))).toContain('setClipboardData:fail')
  expect(device.clipboard).toBe('')
})

test('what this phone does not have is known by its name, and canIUse says so', () => {
  expect(() => wx.startBeaconDiscovery()).toThrow('wx.startBeaconDiscovery')
  expect([...unknown]).toEqual(['startBeaconDiscovery'])
  expect(wx.canIUse('startBeaconDiscovery')).toBe(false)
  expect(wx.canIUse('chooseMedia.object.count')).toBe(true)
})
