import { contract } from '@shared/contract/contract'
import { fillTemplate, notificationTemplates } from '@shared/text/notifications'
import { onEachDatabase } from '../test/eachDatabase'
import { newcomer, staff } from '../test/people'
import { type Credential, startTestServer, type TestServer } from '../test/testServer'
import { notify, type Recipient } from './notify'

jest.setTimeout(60_000)

onEachDatabase('a message', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const citizen = async () => {
    const as = await newcomer(server, `person-${++people}`)
    return { as, to: { kind: 'account', id: (await server.call(contract.getMe, as)).body.account.id } as Recipient }
  }
  const leave = (to: Recipient, service = '优待证申领') =>
    database().transaction((tx) => notify(tx, server.services, { to, template: 'request_accepted', params: { service, unit: '五角场街道' }, requestId: null }))
  const inbox = async (as: Credential, after?: string) => (await server.call(contract.listMessages, as, after ? { query: { after } } : {})).body
  const titles = async (as: Credential) => (await inbox(as)).messages.map(({ title }: { title: string }) => title)
  const read = (as: Credential, id: string) => server.call(contract.readMessage, as, { params: { id } })

  it('comes with the step that it is about, and does not when the step is undone', async () => {
    const { as, to } = await citizen()
    const undone = database().transaction(async (tx) => {
      await notify(tx, server.services, { to, template: 'request_completed', params: { service: '优待证申领', unit: '五角场街道' }, requestId: null })
      throw new Error('the step failed')
    })
    await expect(undone).rejects.toThrow('the step failed')
    expect(await inbox(as)).toEqual({ messages: [], next: null, unread: 0 })
  })

  it('is written when it is read: from a template and names, and shows no brace where a name is missing', async () => {
    const { as, to } = await citizen()
    await leave(to)
    await database().transaction((tx) => notify(tx, server.services, { to, template: 'request_submitted', params: {}, requestId: null }))
    const { messages } = await inbox(as)
    expect(messages).toMatchObject([
      { title: fillTemplate(notificationTemplates.request_submitted.title, {}) },
      { title: '优待证申领，已受理', body: expect.stringContaining('五角场街道'), at: server.clock.now(), isRead: false, requestId: null },
    ])
    expect(JSON.stringify(messages.map(({ title, body }: { title: string; body: string }) => title + body))).not.toMatch(/[{}]/)
  })

  it('is marked as read by its recipient, once, and keeps the first time', async () => {
    const { as, to } = await citizen()
    await leave(to)
    await leave(to, '就业帮扶')
    const [, first] = (await inbox(as)).messages
    const readAt = server.clock.now()
    expect((await read(as, first.id)).status).toBe(200)
    server.clock.advance(1000)
    expect((await read(as, first.id)).status).toBe(200)
    expect(await inbox(as)).toMatchObject({ unread: 1, messages: [{ isRead: false }, { id: first.id, isRead: true }] })
    expect(await database().query('SELECT readAt FROM notification WHERE id = ?', [first.id])).toEqual([{ readAt }])
    expect((await server.call(contract.getHome, as)).body.unread).toBe(1)
  })

  it('to somebody else is neither seen nor marked', async () => {
    const [mine, other] = [await citizen(), await citizen()]
    await leave(mine.to)
    const [{ id }] = (await inbox(mine.as)).messages
    expect(await titles(other.as)).toEqual([])
    expect((await read(other.as, id)).body.error.code).toBe('not_found')
    expect((await inbox(mine.as)).unread).toBe(1)
  })

  it('to a unit is seen by all of its staff, and by nobody above, beside or below it', async () => {
    const [lead, clerk] = [await staff(server, '五角场街道', 'lead'), await staff(server, '五角场街道', 'clerk')]
    const others = await Promise.all(['四平路街道', '杨浦区退役军人服务中心', '杨浦区退役军人事务局', '国定一居委'].map((name) => staff(server, name, 'lead')))
    await leave({ kind: 'unit', id: lead.unitId })
    for (const as of [lead, clerk]) expect(await titles(as)).toEqual(['优待证申领，已受理'])
    for (const as of others) expect(await titles(as)).toEqual([])
  })

  it('to a unit is read for all when one of them read it, and leaves with the assignment', async () => {
    const [lead, clerk] = [await staff(server, '大桥街道', 'lead'), await staff(server, '大桥街道', 'clerk')]
    await leave({ kind: 'unit', id: lead.unitId })
    const [{ id }] = (await inbox(lead)).messages
    await read(lead, id)
    expect(await inbox(clerk)).toMatchObject({ unread: 0, messages: [{ isRead: true }] })
    await database().execute('UPDATE staff_assignment SET untilAt = ? WHERE staffId = ?', [server.clock.now(), clerk.staffId])
    expect(await titles(clerk)).toEqual([])
    expect((await read(clerk, id)).body.error.code).toBe('not_found')
  })

  it('to one member of staff is theirs alone', async () => {
    const [one, colleague] = [await staff(server, '定海路街道', 'clerk'), await staff(server, '定海路街道', 'clerk')]
    await leave({ kind: 'staff', id: one.staffId })
    expect([await titles(one), await titles(colleague)]).toEqual([['优待证申领，已受理'], []])
  })

  it('is found page by page, newest first, none twice and none left out while new ones come', async () => {
    const { as, to } = await citizen()
    for (let index = 1; index <= 45; index += 1) await leave(to, `第${index}件`)
    const seen: string[] = []
    let next: string | undefined
    do {
      const page = await inbox(as, next)
      seen.push(...page.messages.map(({ title }: { title: string }) => title))
      next = page.next ?? undefined
      await leave(to, '新来的')
    } while (next)
    expect(seen).toEqual(Array.from({ length: 45 }, (_unused, index) => `第${45 - index}件，已受理`))
  })

  it('is counted up to a hundred', async () => {
    const { as, to } = await citizen()
    await database().transaction(async (tx) => {
      for (let index = 0; index < 120; index += 1) await notify(tx, server.services, { to, template: 'request_accepted', params: {}, requestId: null })
    })
    expect((await inbox(as)).unread).toBe(100)
  })
})
