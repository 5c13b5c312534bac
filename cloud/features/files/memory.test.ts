import { type ChildProcess, fork } from 'node:child_process'
import { build } from 'esbuild'
import { refusedFiles, unusualPhotos } from '../../test/badFiles'
import { portrait } from '../../test/portraits'
import { uploadEndless, uploadRaw } from '../../test/rawUpload'

jest.setTimeout(300_000)

/** Bytes over what the service takes when it has served a few ordinary photos. */
const allowed = 200_000_000
const program = '.cache/run/measured-server.cjs'

interface Caller {
  as: { token: string }
  requestId: string
}

describe('the memory of a server', () => {
  let child: ChildProcess
  let url: string
  let callers: readonly Caller[]
  const ask = <T>(word: string): Promise<T> => new Promise((resolve) => {
    child.once('message', (answer) => resolve(answer as T))
    child.send(word)
  })
  beforeAll(async () => {
    await build({ entryPoints: ['cloud/test/measuredServer.ts'], outfile: program, bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', loader: { '.csv': 'text' }, logLevel: 'silent' })
    child = fork(program)
    ;({ url, callers } = await new Promise<{ url: string; callers: Caller[] }>((resolve) => child.once('message', (first) => resolve(first as { url: string; callers: Caller[] }))))
  })
  afterAll(() => child.disconnect())

  const caller = (index: number) => callers[index % callers.length] as Caller
  const upload = (index: number, file: Buffer) => {
    const { as, requestId } = caller(index)
    return uploadRaw({ url, as, fields: { requestId, field: 'photo' }, file })
  }

  it('stays within 200 MB of what is normal, whatever is sent and however many send it together', async () => {
    const ordinary = await portrait({ width: 3000, height: 3750 }).jpeg({ quality: 90 }).toBuffer()
    for (let index = 0; index < 6; index += 1) expect((await upload(index, ordinary)).status).toBe(200)
    const { now: normal } = await ask<{ now: number }>('memory')
    await ask('anew')
    await ask('tomorrow')

    const large = await portrait({ width: 7500, height: 7900 }).jpeg({ quality: 98 }).toBuffer()
    const padded = Buffer.concat([ordinary, Buffer.alloc(10 * 1024 * 1024 - ordinary.length)])
    expect(large.length).toBeLessThan(10 * 1024 * 1024)
    const files: Buffer[] = [padded, large, padded, large]
    for (const [, make] of [...refusedFiles, ...unusualPhotos]) files.push(await make())
    const sent = [...files, ...files, padded, padded, padded, padded]
    const replies = await Promise.all(sent.map((file, index) => upload(index, file)))
    const { as, requestId } = caller(0)
    await Promise.all(Array.from({ length: 6 }, () => uploadEndless({ url, as, fields: { requestId, field: 'photo' } }, 100, true)))
    const { most } = await ask<{ most: number }>('memory')

    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(10)
    expect(replies.map(({ status }) => status).filter((status) => ![200, 413, 415, 503].includes(status))).toEqual([])
    expect(most - normal).toBeLessThan(allowed)
    expect((await upload(0, ordinary)).status).toBe(200)
  })
})
