import { contract } from '@shared/contract/contract'
import { shippedReplies } from '@shared/text/thread'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { talking } from '../../test/threads'

jest.setTimeout(120_000)

onEachDatabase('the desk of whoever answers', ({ database }) => {
  let server: TestServer
  let people = 0
  const { say, answer } = talking(() => server)
  const { act, mine } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const asked = async (street: string) => {
    const as = await veteran(server, `waiter-${++people}`, street)
    return { as, id: await submittedConsultation(server, as) }
  }
  const queue = async (as: Credential, query: object = {}) => (await server.call(contract.listQueue, as, { query: { tab: 'reply', ...query } })).body.requests.map(({ id }: { id: string }) => id)
  const count = async (as: Credential) => (await server.call(contract.countQueue, as)).body.counts.reply
  const withdraw = async (as: Credential, id: string) => server.call(contract.withdraw, as, { params: { id }, body: { version: (await mine(as, id)).version, reason: '不办了' } })

  it('shows what waits for an answer, the longest first, until it is answered or over', async () => {
    const clerk = await staff(server, '殷行街道', 'clerk')
    const [late, early, closed] = [await asked('殷行街道'), await asked('殷行街道'), await asked('殷行街道')]
    for (const { as, id } of [early, closed, late]) {
      await say(as, id, '问一句')
      server.clock.advance(60_000)
    }
    await say(early.as, early.id, '还在吗')
    expect([await queue(clerk), await count(clerk)]).toEqual([[early.id, closed.id, late.id], 3])
    expect(await queue(clerk, { service: 'employment' })).toEqual([])
    await withdraw(closed.as, closed.id)
    await answer(clerk, early.id, '在的')
    expect([await queue(clerk), await count(clerk)]).toEqual([[late.id], 1])
    await say(early.as, early.id, '再问一句')
    expect(await queue(clerk)).toEqual([late.id, early.id])
    await act(contract.accept, clerk, late.id)
    await act(contract.complete, clerk, late.id, { result: '办好了' })
    expect(await queue(clerk)).toEqual([early.id])
  })

  interface Template { id: string; title: string; isOwn: boolean; version: number }
  const templates = async (as: Credential, unitId: string) => (await server.call(contract.listReplyTemplates, as, { params: { id: unitId } })).body as { templates: Template[]; mayEdit: boolean; placeholders: { code: string }[] }
  const add = (as: Credential, unitId: string, title: string) => server.call(contract.addReplyTemplate, as, { params: { id: unitId }, body: { title, text: '{name}您好' } })

  it('has words of its own, those of the units above and those that come with the program', async () => {
    const [clerk, district, reviewer] = [await staff(server, '大桥街道', 'clerk'), await staff(server, '杨浦区退役军人服务中心', 'lead'), await staff(server, '大桥街道', 'reviewer')]
    await add(district, district.unitId, '区里的话')
    const { body: { template } } = await add(clerk, clerk.unitId, '街道的话')
    const shown = await templates(clerk, clerk.unitId)
    expect(shown.templates.map(({ title, isOwn }) => [title, isOwn])).toEqual([['街道的话', true], ['区里的话', false], ...shippedReplies.map(({ title }) => [title, false])])
    expect([shown.mayEdit, (await templates(reviewer, clerk.unitId)).mayEdit, (await templates(district, clerk.unitId)).mayEdit]).toEqual([true, false, false])
    expect(shown.placeholders.map(({ code }) => code)).toEqual(['{name}', '{number}', '{service}', '{unit}'])
    expect((await add(reviewer, clerk.unitId, '不许写')).body.error.code).toBe('forbidden')
    expect((await add(clerk, district.unitId, '不许写')).body.error.code).toBe('forbidden')
    const change = (as: Credential, version: number) => server.call(contract.changeReplyTemplate, as, { params: { id: template.id }, body: { title: '改过的话', text: '您好', version } })
    expect((await change(district, 1)).body.error.code).toBe('forbidden')
    expect((await change(clerk, 1)).body.template).toMatchObject({ title: '改过的话', isOwn: true, version: 2 })
    expect((await change(clerk, 1)).body.error.code).toBe('stale_version')
    expect((await server.call(contract.removeReplyTemplate, clerk, { params: { id: template.id } })).status).toBe(200)
    expect((await templates(clerk, clerk.unitId)).templates[0]?.title).toBe('区里的话')
  })

  it('keeps sixty of them at the most, also when two are added at once', async () => {
    const clerk = await staff(server, '平凉路街道', 'clerk')
    for (let at = 0; at < 59; at += 1) await database().execute("INSERT INTO reply_template (id, unitId, title, words, byStaffId, version, createdAt) VALUES (?, ?, '话', '话', ?, 1, 1)", [`01ARZ3NDEKTSV4RRFF${String(10_000_000 + at)}`, clerk.unitId, clerk.staffId])
    const replies = await Promise.all([add(clerk, clerk.unitId, '第六十'), add(clerk, clerk.unitId, '第六十一')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422])
  })
})
