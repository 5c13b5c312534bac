import { contract } from '@shared/contract/contract'
import { notify, type Recipient } from '../../notify/notify'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('the messages of a session', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  /** A clerk who is also a citizen, in one WeChat account. */
  const both = async () => {
    const as = await newcomer(server, `person-${++people}`)
    const accountId = (await server.call(contract.getMe, as)).body.account.id as string
    const { staffId, unitId } = await staff(server, '五角场街道', 'clerk')
    await database().execute('UPDATE account SET staffId = ? WHERE id = ?', [staffId, accountId])
    return { as, accountId, staffId, unitId }
  }
  const leave = (to: Recipient) =>
    database().transaction((tx) => notify(tx, server.services, { to, template: 'request_withdrawn', params: { service: '优待证申领', number: '1' }, requestId: null }))
  const inbox = async (as: Credential) => (await server.call(contract.listMessages, as)).body
  const badge = async (as: Credential) => (await server.call(contract.getHome, as)).body.unread

  it('say to which side they speak: the citizen, or the staff and their unit', async () => {
    const { as, accountId, staffId, unitId } = await both()
    await leave({ kind: 'account', id: accountId })
    await leave({ kind: 'staff', id: staffId })
    await leave({ kind: 'unit', id: unitId })
    expect((await inbox(as)).messages.map(({ side }: { side: string }) => side)).toEqual(['staff', 'staff', 'applicant'])
  })

  it('are counted alike on the first screen and in their list', async () => {
    const { as, accountId, staffId } = await both()
    const before = await badge(as)
    await leave({ kind: 'account', id: accountId })
    await leave({ kind: 'staff', id: staffId })
    expect(await badge(as)).toBe(before + 2)
    const { messages, unread } = await inbox(as)
    expect(unread).toBe(before + 2)
    await server.call(contract.readMessage, as, { params: { id: messages[0].id } })
    expect([await badge(as), (await inbox(as)).unread]).toEqual([before + 1, before + 1])
  })

  it.each(['of_a_newer_release', 'constructor'])('are all shown when one has a template that is not known here (%s)', async (template) => {
    const as = await newcomer(server, `person-${++people}`)
    const { id } = (await server.call(contract.getMe, as)).body.account
    await leave({ kind: 'account', id })
    await leave({ kind: 'account', id })
    await database().execute('UPDATE notification SET template = ? WHERE id = ?', [template, (await inbox(as)).messages[0].id])
    expect((await inbox(as)).messages).toMatchObject([{ title: '您有一条新消息', body: '内容正在更新，请过一会儿再打开看。' }, { title: '优待证申领，申请人撤回了' }])
  })
})
