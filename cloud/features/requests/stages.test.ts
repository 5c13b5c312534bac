import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { staff, submittedCertificate, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { sweepAlarms } from './sweepAlarms'

jest.setTimeout(60_000)
const day = 24 * 60 * 60_000

onEachDatabase('the stages of a certificate', ({ database }) => {
  let server: TestServer
  let street: { token: string }
  let district: { token: string }
  let bureau: { token: string }
  let people = 0
  const { open, mine, act, titles, later } = handling(() => server)

  beforeAll(async () => {
    server = await startTestServer(database())
    street = await staff(server, '五角场街道', 'lead')
    district = await staff(server, '杨浦区退役军人服务中心', 'lead')
    bureau = await staff(server, '杨浦区退役军人事务局', 'reviewer')
  })
  afterAll(() => server.stop())

  /** With the city by now. */
  const atTheCity = async () => {
    const as = await veteran(server, `stages-${++people}`)
    const id = await submittedCertificate(server, as)
    for (const owner of [street, district, bureau]) {
      await act(contract.accept, owner, id)
      await act(contract.advance, owner, id)
    }
    return { as, id }
  }
  const atTheStation = async () => {
    const { as, id } = await atTheCity()
    for (let step = 0; step < 3; step += 1) await act(contract.advance, district, id)
    await act(contract.advance, street, id)
    return { as, id }
  }

  it('outside are never overdue, but asked about once they take longer than usual, and again while nothing comes', async () => {
    const { as, id } = await atTheCity()
    expect(await open(district, id)).toMatchObject({ due: null, stage: { kind: 'outside' }, chase: { isLate: false, lastEnquiryAt: null } })
    await later(60 * day)
    await sweepAlarms(server.services)
    expect(await open(district, id)).toMatchObject({ due: null, chase: { isLate: true } })
    expect((await mine(as, id)).timeline.find((step: { state: string }) => step.state === 'current').text).toBe('超过常规时间，我们会去问')
    const late = async () => (await titles(district)).filter((title) => title === '超过常规时间：优待证申领').length
    expect(await late()).toBe(1)
    await act(contract.enquire, district, id, { note: '市里说下周' })
    expect((await mine(as, id)).timeline.find((step: { state: string }) => step.state === 'current').text).toMatch(/^超过常规时间，\d+月\d+日 .* 问过$/)
    await sweepAlarms(server.services)
    expect(await late()).toBe(1)
    await later(10 * day)
    await sweepAlarms(server.services)
    expect(await late()).toBe(2)
  })

  it('keep a hint for the province and the number of the national system, for the staff alone', async () => {
    const { as, id } = await atTheCity()
    await act(contract.flag, district, id, { reason: '受过刑事处罚，请省里研判' })
    await act(contract.recordOutside, district, id, { outsideNumber: 'SH-2026-0815', outsideDate: '2026-11-20', note: '已推送' })
    expect(await open(district, id)).toMatchObject({ flag: '受过刑事处罚，请省里研判', outside: { number: 'SH-2026-0815', date: '2026-11-20', note: '已推送' } })
    expect(JSON.stringify(await mine(as, id))).not.toMatch(/刑事|SH-2026/)
  })

  it('end for us when the person is told that the card is there: then it is their turn, and nobody is late', async () => {
    const { as, id } = await atTheStation()
    expect((await open(street, id)).actions).not.toContain('complete')
    const told = await act(contract.announceReady, street, id)
    expect(told.body.request).toMatchObject({ due: null, ready: { untilText: expect.stringMatching(/月/) }, actions: expect.arrayContaining(['complete']) })
    expect((await server.call(contract.getHome, as)).body.todo).toMatchObject([{ id, turn: 'you', headline: '可以来领了，在五角场街道退役军人服务站' }])
    expect(await mine(as, id)).toMatchObject({ turn: 'you', headline: '可以来领了，在五角场街道退役军人服务站', pause: null, ready: { untilText: expect.stringMatching(/月/) } })
    expect((await titles(as))[0]).toBe('优待证申领，可以来领了')
    await later(20 * day)
    await sweepAlarms(server.services)
    expect((await titles(as))[0]).toBe('优待证申领，可以来领了')
    expect((await act(contract.complete, street, id, { result: '本人已领' })).body.request.status.code).toBe('completed')
  })

  it('remind of a card after 30 days, and send it back up after three months, each once', async () => {
    const { as, id } = await atTheStation()
    await act(contract.announceReady, street, id)
    await later(31 * day)
    await sweepAlarms(server.services)
    await sweepAlarms(server.services)
    expect((await titles(as)).filter((title) => title === '优待证申领，还没有领')).toHaveLength(1)
    await later(62 * day)
    await sweepAlarms(server.services)
    await sweepAlarms(server.services)
    expect((await titles(as)).filter((title) => title === '优待证申领，已送回区里')).toHaveLength(1)
    expect(await open(district, id)).toMatchObject({ owner: { kind: 'district' }, actions: expect.arrayContaining(['complete']) })
  })
})
