import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { handling } from '../../test/handling'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { talking } from '../../test/threads'

jest.setTimeout(120_000)

onEachDatabase('who reaches a thread', ({ database }) => {
  let server: TestServer
  let clerk: Awaited<ReturnType<typeof staff>>
  let people = 0
  const { say, answer, read, poll, pollAsStaff, readAsStaff, markAsStaff } = talking(() => server)
  const { act } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const asked = async (street?: string) => {
    const as = await veteran(server, `asker-${++people}`, street)
    return { as, id: await submittedConsultation(server, as) }
  }
  /** What each of the ways in says to somebody: of the applicant's side, of the staff's. */
  const asAccount = async (as: Credential, id: string) => [(await poll(as, id, 0)).error?.code ?? 'ok', (await say(as, id, '话')).body.error?.code ?? 'ok']
  const asStaff = async (as: Credential, id: string) => [(await pollAsStaff(as, id, 0)).error?.code ?? 'ok', (await readAsStaff(as, id)).error?.code ?? 'ok', (await answer(as, id, '话')).body.error?.code ?? 'ok']

  it('is not another veteran, nor the staff of another street, nor those of the unit that it is about', async () => {
    const { id } = await asked()
    expect(await asAccount(await veteran(server, `asker-${++people}`), id)).toEqual(['not_found', 'not_found'])
    expect(await asStaff(await staff(server, '四平路街道', 'lead'), id)).toEqual(['forbidden', 'forbidden', 'forbidden'])
    await database().execute('UPDATE service_request SET hiddenUnitId = ? WHERE id = ?', [clerk.unitId, id])
    expect(await asStaff(clerk, id)).toEqual(['forbidden', 'forbidden', 'forbidden'])
  })

  it('is for its own family their private account alone', async () => {
    const { as, id } = await asked()
    const both = await familyClerk(server, as)
    expect(await asStaff(both, id)).toEqual(['own_request', 'own_request', 'own_request'])
    expect(await asAccount(both, id)).toEqual(['ok', 'ok'])
    const { messages } = await readAsStaff(clerk, id)
    expect(messages.at(-1).by).toBe('帮张建国办的家人')
  })

  it('is no former helper', async () => {
    const { as, id } = await asked()
    const helper = await veteran(server, `asker-${++people}`)
    const [accountId, personId] = [(await server.call(contract.getMe, helper)).body.account.id as string, (await server.call(contract.getMe, as)).body.account.person.id as string]
    await database().execute(
      "INSERT INTO representation (id, accountId, personId, kind, relation, evidence, selfKey, activeKey, fromAt, untilAt) VALUES (?, ?, ?, 'family', 'parent', 'declared', NULL, NULL, 0, NULL)", [newId(server.clock), accountId, personId])
    expect(await asAccount(helper, id)).toEqual(['ok', 'ok'])
    await database().execute('UPDATE representation SET untilAt = ? WHERE accountId = ? AND personId = ?', [server.clock.now(), accountId, personId])
    expect(await asAccount(helper, id)).toEqual(['not_found', 'not_found'])
  })

  it('reads above the street without whole names, and writes only who handles it', async () => {
    const { as, id } = await asked()
    await say(as, id, '一句话')
    const district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    const seen = await readAsStaff(district, id)
    expect([seen.messages[0].text, seen.messages[0].by, seen.obstacle.code]).toEqual(['一句话', '张*国', 'not_yours'])
    // The whole name is for whoever handles it; the applicant's side needs none.
    expect([seen.applicantName, (await readAsStaff(clerk, id)).applicantName, (await read(as, id)).applicantName]).toEqual([undefined, '张建国', undefined])
    expect((await answer(district, id, '话')).body.error.code).toBe('forbidden')
    expect((await markAsStaff(district, id, 1)).body.error.code).toBe('forbidden')
  })

  it('is the new owner once a transfer was taken, who finds it waiting', async () => {
    const { as, id } = await asked()
    const other = await staff(server, '四平路街道', 'clerk')
    await say(as, id, '一句话')
    await act(contract.transfer, clerk, id, { unitId: other.unitId, reason: '住在四平路' })
    expect(await asStaff(other, id)).toEqual(['ok', 'ok', 'forbidden'])
    await act(contract.acceptTransfer, other, id)
    const { body } = await server.call(contract.listQueue, other, { query: { tab: 'reply' } })
    expect(body.requests.map((row: { id: string }) => row.id)).toContain(id)
    expect((await answer(other, id, '我们来办')).status).toBe(200)
  })

  it('is asked again in the transaction: whoever left in between writes nothing', async () => {
    const { id } = await asked()
    const leaving = await staff(server, '五角场街道', 'clerk')
    const { transaction } = server.services.database
    server.services.database.transaction = (async (work: never) => {
      await database().execute('UPDATE staff_assignment SET untilAt = 1 WHERE staffId = ?', [leaving.staffId])
      return transaction.call(server.services.database, work)
    }) as typeof transaction
    const { body } = await answer(leaving, id, '话')
    server.services.database.transaction = transaction
    expect(body.error.code).toBe('forbidden')
  })

  it('is written down when the staff look, once a day', async () => {
    const { id } = await asked()
    const looker = await staff(server, '五角场街道', 'clerk')
    for (let time = 0; time < 3; time += 1) await readAsStaff(looker, id)
    expect(await database().query("SELECT purpose FROM access_log WHERE staffId = ? AND requestId = ?", [looker.staffId, id])).toEqual([{ purpose: 'handling' }])
  })
})
