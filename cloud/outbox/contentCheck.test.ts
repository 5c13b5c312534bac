import { newId } from '../database/id'
import { standInWords } from '../gateways/wechat/standIn/checks'
import { startWorker } from '../jobs/worker'
import { onEachDatabase } from '../test/eachDatabase'
import { onOutbox, type Reached } from '../test/outbox'
import { startTestServer, type TestServer } from '../test/testServer'
import { contentReviewOf, decideByHand, startContentCheck } from './contentCheck'
import { chunksOf } from './contentCheck/chunks'
import { checkPatience } from './contentCheck/start'

jest.setTimeout(60_000)

describe('a long text', () => {
  it('is taken apart into pieces that WeChat takes, with nothing lost and no character cut', () => {
    const text = `${'字'.repeat(2499)}𠮷${'字'.repeat(2500)}𠮷`
    const chunks = chunksOf(text)
    expect(chunks.join('')).toBe(text)
    expect(chunks.map(({ length }) => length)).toEqual([2499, 2500, 4])
    for (const chunk of chunks) expect(chunk).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
    expect(chunksOf('')).toEqual([])
  })
})

onEachDatabase('what others will see', ({ database }) => {
  let server: TestServer
  let writer: Reached
  const { somebody } = onOutbox(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  beforeEach(async () => {
    server.wechat.behave('well')
    server.wechat.seePictures('pass')
    writer = await somebody()
  })
  afterAll(() => server.stop())

  const check = async (text: string, pictures: number, accountId: string | null = writer.accountId, subjectId = newId(server.clock)) => {
    const { done } = await startContentCheck(server.services, {
      subjectKind: 'notice', subjectId, accountId, text, pictures: Array.from({ length: pictures }, () => newId(server.clock)).map((id) => ({ id, url: `/api/notices/pictures/${id}` })),
    })
    const begun = (await contentReviewOf(database(), subjectId)).state
    await done
    return { subjectId, begun, state: async () => (await contentReviewOf(database(), subjectId)).state }
  }

  it('was never asked about is told so', async () => expect(await contentReviewOf(database(), newId(server.clock))).toEqual({ state: 'none' }))

  it.each<[string, string, string]>([['nothing', '', 'passed'], ['good words', '下周三请来站里领慰问品', 'passed'], ['words that WeChat is unsure of', `请看${standInWords.review}`, 'human'], ['bad words', `请看${standInWords.risky}`, 'refused'],
    ['bad words at the end of a long text', `${'字'.repeat(5000)}${standInWords.risky}`, 'refused'], ['unsure words first, and bad ones later', `${standInWords.review}${'字'.repeat(2600)}${standInWords.risky}`, 'refused']])('is as WeChat answered: %s', async (_what, text, expected) => {
    const { state } = await check(text, 0)
    expect(await state()).toBe(expected)
  })

  it.each<['pass' | 'review' | 'risky' | 'unreadable', string]>([['pass', 'passed'], ['review', 'human'], ['risky', 'refused'], ['unreadable', 'human']])('waits for what WeChat tells of its pictures: %s', async (finding, expected) => {
    server.wechat.seePictures(finding)
    const { state } = await check('好消息', 2)
    await server.wechat.allTold()
    expect(await state()).toBe(expected)
  })

  it('becomes a person’s matter where a picture is not answered about within half an hour', async () => {
    server.wechat.seePictures('nothing')
    const { state } = await check('好消息', 1)
    const work = async () => (await startWorker(server.services, 2 ** 31 - 1)).stop()
    server.clock.advance(checkPatience - 1)
    await work()
    expect(await state()).toBe('pending')
    server.clock.advance(1)
    await work()
    expect(await state()).toBe('human')
  })

  it.each<[string, () => Promise<string | null>]>([
    ['somebody without an account', async () => null],
    ['somebody who was not here for two hours', async () => {
      await database().execute('UPDATE session SET lastSeenAt = ? WHERE accountId = ?', [server.clock.now() - 7_200_001, writer.accountId])
      return writer.accountId
    }],
    ['a closed account', async () => {
      await database().execute('UPDATE account SET disabledAt = 1 WHERE id = ?', [writer.accountId])
      return writer.accountId
    }],
  ])('by %s is a person’s matter at once, and WeChat is not asked', async (_who, accountOf) => {
    server.wechat.behave('silent')
    const { begun } = await check('好消息', 1, await accountOf())
    expect(begun).toBe('human')
  })

  it('is a person’s matter where WeChat does not answer, or says that they were away, and nobody waited for it', async () => {
    server.wechat.behave('broken')
    server.wechat.slowDown(300)
    const { begun, state } = await check('好消息', 1)
    server.wechat.slowDown(0)
    expect([begun, await state()]).toEqual(['pending', 'human'])
    server.wechat.behave('well')
    server.clock.advance(60_000)
    const away = await somebody(`away-${newId(server.clock).toLowerCase()}`)
    expect(await (await check('好消息', 0, away.accountId)).state()).toBe('human')
  })

  it('is passed or refused by a person for all of it, and what WeChat tells afterwards changes nothing', async () => {
    server.wechat.seePictures('nothing')
    const { subjectId, state } = await check('好消息', 1)
    expect(await decideByHand(database(), subjectId, newId(server.clock), 'passed', server.clock.now())).toBe(true)
    const [row] = await database().query<{ traceId: string }>("SELECT traceId FROM content_check WHERE subjectId = ? AND part <> 'text'", [subjectId])
    await server.wechat.push({ FromUserName: writer.openid, Event: 'wxa_media_check', trace_id: row?.traceId, version: 2, errcode: 0, result: { suggest: 'risky', label: 20006 } })
    expect(await state()).toBe('passed')
  })

  it('is asked about anew when it was changed', async () => {
    const { subjectId } = await check(standInWords.risky, 0)
    const { state } = await check('改好了', 0, writer.accountId, subjectId)
    expect(await state()).toBe('passed')
  })
})
