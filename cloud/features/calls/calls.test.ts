import { contract } from '@shared/contract/contract'
import { type NotificationTemplate } from '@shared/text/notifications'
import { holes } from '../../database/rows'
import { onEachDatabase } from '../../test/eachDatabase'
import { notifyAll } from '../../notify/notify'
import { alsoAt, draftOf, staff, unitCode, veteran } from '../../test/people'
import { personIdOf } from '../../test/records'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { addCalls } from './add'

jest.setTimeout(120_000)

onEachDatabase('the call list', ({ database }) => {
  let server: TestServer
  let home: Awaited<ReturnType<typeof staff>>
  let bureau: typeof home
  beforeAll(async () => {
    server = await startTestServer(database())
    home = await staff(server, '五角场街道', 'clerk')
    bureau = await staff(server, '杨浦区退役军人事务局', 'clerk')
  })
  afterEach(() => database().execute('DELETE FROM staff_call'))
  afterAll(() => server.stop())

  const listed = async (as: Credential): Promise<{ id: string; version: number; personId: string }[]> => (await server.call(contract.listCalls, as)).body.calls
  const callAbout = (personId: string, requestId: string | null) =>
    database().transaction((tx) => addCalls(tx, server.services, [{ reason: 'message', subjectKey: `message:${requestId ?? personId}`, personId, noticeId: null, requestId, notificationId: null }]))
  /** Complains about the station of their own street. */
  const complained = async (name: string): Promise<{ personId: string; requestId: string }> => {
    const as = await veteran(server, name)
    const draft = await draftOf(server, as, 'complaint', { kind: 'complaint', matter: '等了三个星期没有人理', wantsCall: 'message', about: 'station', unit: await unitCode(server, '五角场街道') })
    await server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
    return { personId: await personIdOf(server, as), requestId: draft.id }
  }

  it('of a complaint is that of the unit that has it, and the station that it complains about never hears of it', async () => {
    const { personId, requestId } = await complained('complains-1')
    const both = await alsoBureau()
    await callAbout(personId, requestId)
    expect([(await listed(bureau)).map((call) => call.personId), await listed(home), await listed(both)]).toEqual([[personId], [], []])
    expect(await database().query(`SELECT 1 AS one FROM notification WHERE template = 'calls_waiting' AND recipientId IN (${holes([home.unitId])})`, [home.unitId])).toEqual([])
    const [call] = await listed(bureau)
    expect((await server.call(contract.recordCall, both, { params: { id: call?.id ?? '' }, body: { outcome: 'reached', note: '', version: 0 } })).body.error.code).toBe('not_found')
  })
  const alsoBureau = async () => {
    const both = await staff(server, '五角场街道', 'clerk')
    await alsoAt(server, both, '杨浦区退役军人事务局', 'clerk')
    return both
  }

  it('has nobody about a request that no unit has, and whoever is called about nothing of the kind stands on that of their home', async () => {
    const as = await veteran(server, 'lives-here')
    const draft = await draftOf(server, as, 'consultation', { question: '优待证怎么办' })
    const personId = await personIdOf(server, as)
    await callAbout(personId, draft.id)
    expect([await listed(home), await listed(bureau)]).toEqual([[], []])
    await callAbout(personId, null)
    await database().execute('DELETE FROM access_log')
    expect((await listed(home)).map((call) => call.personId)).toEqual([personId])
    expect(await database().query('SELECT personId, purpose FROM access_log')).toEqual([{ personId, purpose: 'call' }])
  })

  it('has whoever has no account that could be told, as soon as there is something that matters; and nobody who has one', async () => {
    const [alone, disabled, reached] = [await veteran(server, 'alone'), await veteran(server, 'disabled'), await veteran(server, 'reached')]
    const ids: string[] = []
    for (const as of [alone, disabled, reached]) ids.push(await personIdOf(server, as))
    const [aloneId = '', disabledId = ''] = ids
    await database().execute('UPDATE representation SET untilAt = ? WHERE personId = ?', [server.clock.now(), aloneId])
    await database().execute('UPDATE account SET disabledAt = 1 WHERE id IN (SELECT accountId FROM representation WHERE personId = ?)', [disabledId])
    const tell = (template: NotificationTemplate) => database().transaction((tx) => notifyAll(tx, server.services, ids.map((id) => ({ to: { kind: 'person', id }, template, params: { service: '优待证申领', activity: '健步走', when: '14:00' }, requestId: null }))))
    await tell('request_accepted')
    await tell('activity_today')
    expect(await listed(home)).toEqual([])
    await tell('request_completed')
    expect((await listed(home)).map(({ personId }) => personId).sort()).toEqual([aloneId, disabledId].sort())
  })

  it('has nobody any more who has read the message after all', async () => {
    const as = await veteran(server, 'reads-later')
    const personId = await personIdOf(server, as)
    const leave = () => database().transaction((tx) => notifyAll(tx, server.services, [{ to: { kind: 'person', id: personId }, template: 'request_completed', params: { service: '优待证申领' }, requestId: null }]))
    await database().execute('UPDATE account SET disabledAt = 1 WHERE id IN (SELECT accountId FROM representation WHERE personId = ?)', [personId])
    await leave()
    await database().execute('UPDATE account SET disabledAt = NULL WHERE id IN (SELECT accountId FROM representation WHERE personId = ?)', [personId])
    expect(await listed(home)).toHaveLength(1)
    const [message] = (await server.call(contract.listMessages, as)).body.messages
    await server.call(contract.readMessage, as, { params: { id: message.id } })
    expect(await listed(home)).toEqual([])
  })
})
