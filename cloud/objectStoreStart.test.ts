import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@shared/contract/contract'
import { privacyNotice } from '@shared/text/privacy'
import { readSettings, type Settings } from './settings'
import { start } from './start'
import { photo } from './test/people'
import { type S3Server, startS3Server } from './test/s3Server'

jest.setTimeout(60_000)

describe('a start with object storage', () => {
  let storage: S3Server
  let folder: string
  beforeAll(async () => {
    storage = await startS3Server()
  })
  afterAll(() => storage.stop())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const settingsOf = (told: Record<string, string> = {}): Settings => {
    const { endpoint, bucket, region, accessKey, secretKey } = storage.settings
    return readSettings({ PORT: '0', DATA_DIR: folder, S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey, LOG_LEVEL: 'silent', ...told }, folder)
  }

  it('keeps a photo there and nowhere else, and shows it again', async () => {
    const running = await start(settingsOf(), folder)
    try {
      const url = `http://127.0.0.1:${(running.server.address() as AddressInfo).port}/api`
      const ask = async (method: string, path: string, token: string, body?: object | FormData) => {
        const isForm = body instanceof FormData
        const response = await fetch(`${url}${path}`, { method, headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': `key-of-one-intention-${path.length}`, ...(isForm || !body ? {} : { 'Content-Type': 'application/json' }) }, body: isForm ? body : body && JSON.stringify(body) })
        expect(response.status).toBe(200)
        return response.json()
      }
      const { token } = await ask('POST', contract.signIn.path, 'nobody', { code: 'sample:zhang', privacyVersion: privacyNotice.version })
      const { streets } = await ask('GET', contract.listAreas.path, token)
      await ask('PUT', contract.saveProfile.path, token, { name: '张建国', phone: '13812345678', residence: { streetCode: streets[0].code }, registered: null })
      const draft = await ask('POST', contract.openDraft.path, token, { serviceKey: 'certificate' })
      const form = new FormData()
      form.append('requestId', draft.id)
      form.append('field', 'photo')
      form.append('file', new Blob([new Uint8Array(await photo())]), 'photo.jpg')
      const file = await ask('POST', contract.uploadFile.path, token, form)
      const link = await ask('GET', contract.linkFile.path.replace(':id', file.id), token)
      const shown = await fetch(`${url}${link.url.replace('/api', '')}`)
      expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
      expect(readdirSync(folder)).not.toContain('files')
    } finally {
      await running.stop()
    }
  })

  it('that refuses the key or the bucket ends with one clear line', async () => {
    for (const [name, value] of [['S3_SECRET_KEY', 'wrong'], ['S3_BUCKET', 'elsewhere']] as const) {
      await expect(start(settingsOf({ [name]: value }), folder)).rejects.toThrow(/^the object storage of S3_ENDPOINT refuses S3_BUCKET or the keys \(40[34]\)$/)
    }
  })

  it('that is away for the moment goes on without it', async () => {
    const running = await start(settingsOf({ S3_ENDPOINT: 'http://127.0.0.1:9' }), folder)
    await running.stop()
  })

  it('takes all of its settings or none, and says which are missing or wrong', () => {
    expect(readSettings({}, folder).objectStore).toBeNull()
    expect(() => settingsOf({ S3_BUCKET: '', S3_REGION: '' })).toThrow('S3_BUCKET, S3_REGION missing: object storage takes S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY, or none of them')
    for (const endpoint of ['s3.example.cn', 'ftp://s3.example.cn', 'https://s3.example.cn/bucket']) expect(() => settingsOf({ S3_ENDPOINT: endpoint })).toThrow(/^S3_ENDPOINT must be an address/)
    for (const bucket of ['a', 'Files', 'a/b', '../x']) expect(() => settingsOf({ S3_BUCKET: bucket })).toThrow(/^S3_BUCKET must be/)
  })
})
