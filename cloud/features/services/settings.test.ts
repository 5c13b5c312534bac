import { catalog } from '@shared/catalog/catalog'
import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { certificateAnswers, draftOf, staff, submittedCertificate, submittedConsultation, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('what the bureau sets', ({ database }) => {
  let server: TestServer
  /** Another instance over the same database. */
  let neighbour: TestServer
  let bureau: Credential
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
    neighbour = await startTestServer(database(), { keys: server.services.keys })
    bureau = await staff(server, '杨浦区退役军人事务局', 'administrator')
  })
  afterAll(async () => {
    await server.stop()
    await neighbour.stop()
  })

  const someone = () => veteran(server, `set-${++people}`)
  const settingsOf = async (key: string) => (await server.call(contract.getServiceSettings, bureau, { params: { key } })).body
  const change = async (key: string, override: object) => {
    const { version, override: now } = await settingsOf(key)
    return server.call(contract.saveServiceSettings, bureau, { params: { key }, body: { version, ...now, ...override } })
  }
  const serve = async (on: TestServer, key: string) => (await on.call(contract.getService, null, { params: { key } })).body
  const shared = async () => (await server.call(contract.getSharedSettings, bureau)).body

  it('says which limits nobody publishes, to the bureau alone, until it sets them', async () => {
    const { stages } = await settingsOf('certificate')
    const defaults = () => stages.filter((stage: { isBureauDefault: boolean }) => stage.isBureauDefault).map(({ key }: { key: string }) => key)
    expect(defaults()).toEqual(['acceptance', 'verification', 'preliminaryReview'])
    expect(JSON.stringify(await serve(server, 'certificate'))).not.toMatch(/[dD]efault/)
    const { body } = await change('certificate', { limits: { acceptance: { amount: 3, unit: 'workingDays' } } })
    expect(body.stages[0]).toEqual({ key: 'acceptance', kind: 'decide', title: '街道站看材料', limit: { amount: 3, unit: 'workingDays' }, shipped: { amount: 2, unit: 'workingDays' }, isBureauDefault: false })
  })

  it('counts at once on every instance, for requests that enter the stage from then on', async () => {
    const clerk = await staff(server, '五角场街道', 'clerk')
    const before = await submittedConsultation(server, await someone())
    await change('consultation', { limits: { answer: { amount: 4, unit: 'workingDays' } } })

    const after = await submittedConsultation(neighbour, await someone())
    const daysOf = async (id: string) => (await server.call(contract.openRequest, clerk, { params: { id } })).body.due.days
    expect([await daysOf(before), await daysOf(after)]).toEqual([1, 4])
    expect((await serve(neighbour, 'consultation')).stages[0].limitText).toBe('4 个工作日内')
  })

  it('closes a service: it is neither listed nor begun nor handed in, and what runs goes on', async () => {
    const [running, waiting] = [await someone(), await someone()]
    const id = await submittedConsultation(server, running)
    const draft = await draftOf(server, waiting, 'consultation', { topic: 'other', question: '还能问吗' })
    await change('consultation', { isOpen: false })
    const keys = (await neighbour.call(contract.listServices, null)).body.services.map(({ key }: { key: string }) => key)
    expect(keys).not.toContain('consultation')
    const closed = { status: 409, body: { error: { code: 'service_unavailable' } } }
    expect(await neighbour.call(contract.openDraft, waiting, { body: { serviceKey: 'consultation' } })).toMatchObject(closed)
    expect(await neighbour.call(contract.submit, waiting, { params: { id: draft.id }, body: { version: draft.version } })).toMatchObject(closed)
    expect((await neighbour.call(contract.getRequest, running, { params: { id } })).body.title).toBe('咨询我的服务站')
    // Nobody is sent to a door that is shut.
    const outcomes = (await serve(neighbour, 'certificate')).check.outcomes
    expect(outcomes.filter((outcome: { service: { key: string } | null }) => outcome.service?.key === 'consultation')).toEqual([])
    await change('consultation', { isOpen: true })
    expect((await neighbour.call(contract.submit, waiting, { params: { id: draft.id }, body: { version: draft.version } })).status).toBe(200)
  })

  it('words a text anew, and only one that there is', async () => {
    await change('certificate', { texts: { 'fields.photo.help': '请穿深色有领的衣服。', 'title': '优待证申领' } })
    const photo = (await serve(neighbour, 'certificate')).sections.flatMap((section: { fields: { key: string; help: string }[] }) => section.fields).find(({ key }: { key: string }) => key === 'photo')
    expect(photo.help).toBe('请穿深色有领的衣服。')
    // What is as the program comes is no change.
    expect((await settingsOf('certificate')).override.texts).toEqual({ 'fields.photo.help': '请穿深色有领的衣服。' })
    const wrong = await change('certificate', { texts: { 'fields.photo.halp': '写错了' }, limits: { nonsense: { amount: 1, unit: 'workingDays' } } })
    expect([wrong.status, wrong.body.error.details.fields]).toEqual([422, { 'texts.fields.photo.halp': { code: 'unknown_item' }, 'limits.nonsense': { code: 'unknown_item' } }])
  })

  it('shows beforehand what people would see, says how much is other than shipped, and gives a question a help that it never had', async () => {
    const before = await serve(server, 'consultation')
    const texts = { 'summary': '有事先问一问', 'fields.phone.help': '打得通的就行' }
    const seen = (await server.call(contract.previewService, bureau, { params: { key: 'consultation' }, body: { isOpen: false, limits: { answer: { amount: 3, unit: 'workingDays' } }, texts } })).body
    expect([seen.summary, seen.stages[0].limitText]).toEqual(['有事先问一问', '3 个工作日内'])
    expect(await serve(server, 'consultation')).toEqual(before)
    await change('consultation', { texts })
    const phone = (await serve(neighbour, 'consultation')).sections[0].fields.find(({ key }: { key: string }) => key === 'phone')
    expect(phone.help).toBe('打得通的就行')
    const line = (await server.call(contract.listServiceSettings, bureau)).body.services.find(({ key }: { key: string }) => key === 'consultation')
    expect(line).toMatchObject({ changes: 3, category: { code: 'rights' }, defaults: 0 })
    expect((await settingsOf('consultation')).texts.find(({ path }: { path: string }) => path === 'fields.phone.help')).toMatchObject({ group: 'fields', subject: '方便联系的手机号', label: '填写说明', shipped: '' })
  })

  it('offers other banks, while requests that chose one of before are still read by its name', async () => {
    const as = await someone()
    const id = await submittedCertificate(server, as)
    const { version, hotline, banks } = await shared()
    expect(banks.map(({ text }: { text: string }) => text)).toEqual(['工商银行', '农业银行', '邮储银行', '光大银行'])
    const others = [...banks.map((bank: { value: string }) => ({ ...bank, isOffered: bank.value !== 'icbc' })), { value: 'bocom', text: '交通银行', isOffered: true }]
    expect((await server.call(contract.saveSharedSettings, bureau, { body: { version, hotline, banks: others } })).status).toBe(200)
    const bank = (await serve(neighbour, 'certificate')).sections.find(({ key }: { key: string }) => key === 'bank').fields[0]
    expect(bank.options.map(({ text }: { text: string }) => text)).toEqual(['农业银行', '邮储银行', '光大银行', '交通银行'])
    const texts = (await neighbour.call(contract.getRequest, as, { params: { id } })).body.sections.flatMap((section: { answers: { text: string }[] }) => section.answers.map(({ text }) => text))
    expect(texts).toContain('工商银行')
    // A supplement looks at the whole form again: what was right when it was chosen stays right.
    const clerk = await staff(server, '五角场街道', 'clerk')
    const { version: seen } = (await server.call(contract.openRequest, clerk, { params: { id } })).body
    await server.call(contract.requestSupplement, clerk, { params: { id }, body: { version: seen, items: [{ field: 'phone', reason: 'wrong' }] } })
    const { version: asked } = (await server.call(contract.getRequest, as, { params: { id } })).body
    expect((await neighbour.call(contract.supplement, as, { params: { id }, body: { version: asked, answers: { phone: '13987654321' } } })).status).toBe(200)
    const late = await someone()
    const draft = await draftOf(server, late, 'certificate', await certificateAnswers(server, late))
    expect((await neighbour.call(contract.submit, late, { params: { id: draft.id }, body: { version: draft.version } })).body.error.details.fields).toEqual({ bank: { code: 'choice_missing' } })
  })

  it('is refused with fewer than two banks, with one of them twice, and with a hotline that is no number', async () => {
    const { version, hotline, banks } = await shared()
    const none = banks.map((bank: object) => ({ ...bank, isOffered: false }))
    for (const body of [{ version, hotline, banks: none }, { version, hotline, banks: [...banks, banks[0]] }, { version, hotline: '打电话', banks }]) {
      expect((await server.call(contract.saveSharedSettings, bureau, { body })).status).toBe(422)
    }
    const told = await server.call(contract.saveSharedSettings, bureau, { body: { version, hotline: '021-12345', banks } })
    expect(told.status).toBe(200)
    expect((await neighbour.call(contract.listServices, null)).body.hotline).toBe('021-12345')
  })

  it('overwrites nobody unseen: of two who change the same thing one is told', async () => {
    const { version, override } = await settingsOf('enrollment')
    const save = (on: TestServer, note: string) => on.call(contract.saveServiceSettings, bureau, { params: { key: 'enrollment' }, body: { version, ...override, note } })
    const replies = await Promise.all([save(server, '先'), save(neighbour, '后')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.error.code).toBe('stale_version')
  })

  it('keeps who changed what, when and why, the newest first', async () => {
    const { version, override } = await settingsOf('enrollment')
    await server.call(contract.saveServiceSettings, bureau, { params: { key: 'enrollment' }, body: { version, ...override, limits: { check: { amount: 7, unit: 'calendarDays' } }, note: '人手不够' } })
    const { changes } = (await server.call(contract.listSettingChanges, bureau, { params: { key: 'enrollment' } })).body
    expect(changes.map((one: { version: number }) => one.version)).toEqual([2, 1])
    expect(changes[0]).toMatchObject({ by: '测试员', note: '人手不够', at: server.clock.now(), service: { isOpen: true, limits: { check: { amount: 7, unit: 'calendarDays' } } }, shared: null })
    expect(changes[0].lines).toEqual([{ what: expect.stringMatching(/^办理时限：/), from: expect.stringMatching(/个工作日$/), to: '7 天' }])
    const ofShared = (await server.call(contract.listSettingChanges, bureau, { params: { key: 'shared' } })).body.changes
    expect(ofShared[0]).toMatchObject({ service: null, shared: { hotline: '021-12345' } })
  })

  it('is nobody else’s to see or change, not even an administrator’s of a station', async () => {
    const station = await staff(server, '五角场街道', 'administrator')
    expect((await server.call(contract.listServiceSettings, station)).status).toBe(403)
    const { body } = await server.call(contract.listServiceSettings, bureau)
    expect(body.services.map(({ key }: { key: string }) => key)).toEqual(catalog.map(({ definition }) => definition.key))
    expect((await server.call(contract.getServiceSettings, bureau, { params: { key: 'nonsense' } })).status).toBe(404)
  })

  it('costs a call no statement more than the version of the network', async () => {
    await server.services.network.current()
    const seen: string[] = []
    const { query } = server.services.database
    const spy = jest.spyOn(server.services.database, 'query').mockImplementation((statement, values) => {
      seen.push(statement)
      return query(statement, values)
    })
    await serve(server, 'certificate')
    spy.mockRestore()
    expect(seen).toEqual(['SELECT version, coverageVersion FROM network_state WHERE id = 1'])
  })
})
