import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { talking } from '../../test/threads'
import { raiseNetworkVersion } from '../network/network'

jest.setTimeout(120_000)
const day = 24 * 60 * 60_000

onEachDatabase('the thread of a request', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { say, answer, read, readAsStaff, poll, pollAsStaff, mark, markAsStaff, id: newSent } = talking(() => server)
  const { act, actAsApplicant, open, later, mine } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const asked = async () => {
    const as = await veteran(server, `talker-${++people}`)
    return { as, id: await submittedConsultation(server, as) }
  }
  const texts = (messages: { text: string }[]) => messages.map(({ text }) => text)
  const told = async (as: Credential, id: string): Promise<string[]> =>
    (await server.call(contract.listMessages, as)).body.messages.filter(({ link }: { link: string | null }) => link?.endsWith(id)).map(({ title }: { title: string }) => title)

  it('is read in its order by both sides, with who wrote it, and begins with what was asked', async () => {
    const { as, id } = await asked()
    expect(await read(as, id)).toMatchObject({ messages: [], lastSeq: 0, hasEarlier: false, opening: { text: '优待证丢了怎么办' }, obstacle: null, unitName: expect.stringContaining('五角场街道') })
    expect((await say(as, id, '还要带什么')).body).toMatchObject({ message: { seq: 1, side: 'applicant', isMine: true, text: '还要带什么' }, status: { code: 'submitted' } })
    expect((await answer(clerk, id, '带身份证')).body).toMatchObject({ message: { seq: 2, side: 'staff', isMine: true }, status: { code: 'accepted' } })
    const [{ messages }, seen] = [await read(as, id), await readAsStaff(clerk, id)]
    expect(messages.map(({ text, by, isMine }: { text: string; by: string; isMine: boolean }) => [text, by, isMine])).toEqual([['还要带什么', '张建国', true], ['带身份证', expect.not.stringContaining('测试员'), false]])
    expect(seen.messages.map(({ text, by, isMine }: { text: string; by: string; isMine: boolean }) => [text, by, isMine])).toEqual([['还要带什么', '张建国', false], ['带身份证', expect.stringContaining('测试员'), true]])
    const [kept] = await database().query<{ words: string }>('SELECT words FROM thread_message WHERE requestId = ? AND seq = 1', [id])
    expect(kept?.words).not.toContain('还要带什么')
  })

  it('is paged backwards, and news is what came after a message', async () => {
    const { as, id } = await asked()
    for (let at = 1; at <= 33; at += 1) await say(as, id, `第 ${at} 句`)
    const newest = await read(as, id)
    expect([newest.messages[0].seq, newest.messages.at(-1).seq, newest.hasEarlier, newest.opening]).toEqual([4, 33, true, null])
    const earlier = await read(as, id, { before: '4' })
    expect([earlier.messages.map(({ seq }: { seq: number }) => seq), earlier.hasEarlier]).toEqual([[1, 2, 3], false])
    expect(texts((await poll(as, id, 31)).messages)).toEqual(['第 32 句', '第 33 句'])
    expect((await poll(as, id, 0)).messages.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: 30 }, (_unused, at) => at + 1))
    expect(await pollAsStaff(clerk, id, 33)).toMatchObject({ messages: [], lastSeq: 33, readByOther: 0, status: { code: 'submitted' } })
  })

  it('takes a message once, however often it is sent, also at the same time; other words under its id are refused', async () => {
    const { as, id } = await asked()
    const sentId = newSent()
    const replies = await Promise.all([1, 2, 3].map(() => say(as, id, '同一句', { sentId })))
    expect(replies.map(({ status, body }) => [status, body.message?.seq])).toEqual([[200, 1], [200, 1], [200, 1]])
    expect((await say(as, id, '另一句', { sentId })).body.error.code).toBe('idempotency_conflict')
    expect((await answer(clerk, id, '同一句', { sentId })).body.error.code).toBe('idempotency_conflict')
    expect(await poll(as, id, 0)).toMatchObject({ lastSeq: 1, messages: [{ text: '同一句' }] })
    expect((await say(as, id, '  ')).body.error.details.fields).toEqual({ text: { code: 'text_missing' } })
  })

  it('repeats an answer without waiting again, and after it was closed', async () => {
    const { as, id } = await asked()
    const sentId = newSent()
    await say(as, id, '问一句', { sentId })
    await answer(clerk, id, '答一句', { closes: true })
    expect((await say(as, id, '问一句', { sentId })).status).toBe(200)
    expect((await say(as, id, '再问一句')).body.error).toMatchObject({ code: 'thread_closed', details: { obstacle: 'closed_fresh' } })
    const [row] = await database().query<{ messageWaitsAt: number | null }>('SELECT messageWaitsAt FROM service_request WHERE id = ?', [id])
    expect(row?.messageWaitsAt).toBeNull()
  })

  it('knows how far each side has read: never less, never beyond what is written', async () => {
    const { as, id } = await asked()
    await say(as, id, '一')
    await answer(clerk, id, '二')
    for (const seq of [1, 0]) await mark(as, id, seq)
    expect((await pollAsStaff(clerk, id, 2)).readByOther).toBe(1)
    await mark(as, id, 900)
    await markAsStaff(clerk, id, 1)
    expect([(await pollAsStaff(clerk, id, 2)).readByOther, (await poll(as, id, 2)).readByOther]).toEqual([2, 1])
  })

  it('tells the other side once until they look, whoever works on it or else the unit', async () => {
    const { as, id } = await asked()
    for (const text of ['一', '二', '三']) await say(as, id, text)
    expect(await told(clerk, id)).toEqual(['新留言：咨询我的服务站'])
    await markAsStaff(clerk, id, 3)
    await say(as, id, '四')
    expect(await told(clerk, id)).toHaveLength(2)
    for (const text of ['五', '六']) await answer(clerk, id, text)
    expect(await told(as, id)).toEqual([expect.stringContaining('回复您了')])
    await mark(as, id, 6)
    await answer(clerk, id, '七')
    expect(await told(as, id)).toHaveLength(2)
    await markAsStaff(clerk, id, 7)
    await say(as, id, '八')
    const [last] = await database().query<{ recipientKind: string }>('SELECT recipientKind FROM notification WHERE link = ? ORDER BY id DESC LIMIT 1', [`staffThread:${id}`])
    expect(last?.recipientKind).toBe('staff')
  })

  it('leaves the version of its request alone, so that no open page grows stale', async () => {
    const { as, id } = await asked()
    await act(contract.accept, clerk, id)
    const before = (await open(clerk, id)).version
    await say(as, id, '问')
    await answer(clerk, id, '答')
    expect((await open(clerk, id)).version).toBe(before)
  })

  it('accepts with an answer what nobody had accepted, and completes with it what may be completed', async () => {
    const { as, id } = await asked()
    const { body } = await answer(clerk, id, '您好，补办要带身份证', { closes: true })
    expect(body.status.code).toBe('completed')
    const shown = await mine(as, id)
    expect(shown.log.map(({ action }: { action: { code: string } }) => action.code)).toEqual(['submit', 'accept', 'complete'])
    expect(await read(as, id)).toMatchObject({ obstacle: { code: 'closed_fresh' }, expectation: null })
    expect((await answer(clerk, id, '还有')).body.error.code).toBe('thread_closed')
  })

  it('does not complete what asks for more than words, and then says nothing at all', async () => {
    const as = await veteran(server, `talker-${++people}`)
    const id = await submittedCertificate(server, as)
    expect((await answer(clerk, id, '办好了', { closes: true })).body.error.code).toBe('action_not_allowed')
    expect(await poll(as, id, 0)).toMatchObject({ lastSeq: 0, status: { code: 'submitted' } })
    expect((await answer(clerk, id, '收到')).body.status.code).toBe('accepted')
  })

  it('can be opened again for fifteen days, and the reason stands in it and waits for an answer', async () => {
    const { as, id } = await asked()
    await answer(clerk, id, '办好了', { closes: true })
    expect((await actAsApplicant(contract.reopen, as, id, { reason: '还没有收到卡' })).body.status.code).toBe('accepted')
    expect(texts((await read(as, id)).messages)).toEqual(['办好了', '还没有收到卡'])
    expect((await say(as, id, '再问一句')).status).toBe(200)
    await act(contract.complete, clerk, id, { result: '寄出了' })
    await later(16 * day)
    expect((await read(as, id)).obstacle.code).toBe('closed')
    expect((await say(as, id, '还在吗')).body.error.details.obstacle).toBe('closed')
  })

  it('says when an answer can be expected: by the hours where they are known, else by the due day, never invented', async () => {
    const { as, id } = await asked()
    expect((await read(as, id)).expectation).toMatch(/^最晚 \d+月\d+日 .* 回复您$/)
    const span = [{ from: 9 * 60, to: 9 * 60 + 1 }]
    const setWeek = async (week: string | null) => {
      await database().execute('UPDATE unit SET week = ? WHERE id = ?', [week, clerk.unitId])
      await database().transaction(raiseNetworkVersion)
    }
    await setWeek(JSON.stringify([span, span, span, span, span, [], [], []]))
    expect((await read(as, id)).expectation).toMatch(/^现在是下班时间，.* 9:00 上班后回复您$/)
    expect((await readAsStaff(clerk, id)).expectation).toBeNull()
    await setWeek(null)
  })

  it('is listed with its newest message and how many were not read, newest first', async () => {
    const { as, id } = await asked()
    const second = await submittedConsultation(server, as)
    await say(as, id, '一句很长的话'.repeat(10))
    server.clock.advance(1000)
    await answer(clerk, second, '一')
    await answer(clerk, second, '二')
    const list = async () => (await server.call(contract.listThreads, as)).body
    expect(await list()).toMatchObject({ next: null, threads: [{ requestId: second, excerpt: '二', lastSide: 'staff', unread: 2, personName: null, isClosed: false }, { requestId: id, unread: 0, lastSide: 'applicant' }] })
    expect((await list()).threads[1].excerpt).toBe(`${'一句很长的话'.repeat(10).slice(0, 40)}…`)
    await mark(as, second, 2)
    expect((await list()).threads[0].unread).toBe(0)
  })
})
