import { contract } from '@shared/contract/contract'
import { consentTexts } from '@shared/text/consents'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { onVisits } from '../../test/visits'
import { atCounter } from '../../test/walkIns'
import { allEditions } from '../services/effective'

jest.setTimeout(120_000)

onEachDatabase('a need that a visit found', ({ database }) => {
  let server: TestServer
  const { cared, record, visited } = onVisits(() => server)
  const { fill, hand } = atCounter(() => server)
  let clerk: Awaited<ReturnType<typeof staff>>
  const ask = (as: { token: string }, id: string, need = 'question') => server.call(contract.requestFromVisit, as, { params: { id }, body: { need } })

  beforeAll(async () => {
    server = await startTestServer(database(), { editions: allEditions.filter(({ definition }) => definition.key !== 'legal_advice') })
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  it('becomes a draft with what was said at the door, and the consent that was given there', async () => {
    const person = await cared(clerk, clerk.unitId)
    const visit = await visited(clerk, record(person.id))
    const { body } = await ask(clerk, visit.id)
    expect(body.draft).toMatchObject({ serviceKey: 'consultation', answers: { question: '腿脚不好，想问问补助', phone: '13800001234' } })
    const consents = await database().query('SELECT purpose, givenBy, version, staffId, at FROM consent WHERE requestId = ?', [body.requestId])
    expect(consents).toEqual([{ purpose: 'assisted_filing', givenBy: 'self', version: consentTexts.version, staffId: clerk.staffId, at: visit.happenedAt }])
    // The second tap goes on with the first.
    expect((await ask(clerk, visit.id)).body.requestId).toBe(body.requestId)
    const { body: opened } = await server.call(contract.openVisit, clerk, { params: { id: visit.id } })
    expect(opened.visit.needs).toMatchObject([{ need: { code: 'question' }, service: { key: 'consultation' }, requestId: body.requestId, requestState: 'draft' }])
  })

  it('is handed in as a request whose page says from which visit it came', async () => {
    const person = await cared(clerk, clerk.unitId)
    const visit = await visited(clerk, record(person.id))
    const { body: { draft } } = await ask(clerk, visit.id)
    expect((await hand(clerk, draft.id, await fill(clerk, draft, { topic: 'other' }))).status).toBe(200)
    expect((await server.call(contract.openRequest, clerk, { params: { id: draft.id } })).body.fromVisit).toEqual({ id: visit.id, at: visit.happenedAt })
    expect((await ask(clerk, visit.id)).body).toEqual({ requestId: draft.id, draft: null })
  })

  it('begins anew where the draft was thrown away', async () => {
    const visit = await visited(clerk, record((await cared(clerk, clerk.unitId)).id))
    const { body: first } = await ask(clerk, visit.id)
    await server.call(contract.discardDraft, clerk, { params: { id: first.requestId } })
    const { body: second } = await ask(clerk, visit.id)
    expect(second.draft).not.toBeNull()
    expect(second.requestId).not.toBe(first.requestId)
  })

  it('becomes none without consent, for a service that is not offered, or for another station', async () => {
    const person = await cared(clerk, clerk.unitId)
    const silent = await visited(clerk, record(person.id, { consent: null }))
    expect((await ask(clerk, silent.id)).body.error.code).toBe('visit_consent_missing')
    const visit = await visited(clerk, record(person.id, { needs: ['legal'] }))
    expect(visit.needs).toMatchObject([{ need: { code: 'legal' }, service: null }])
    expect((await ask(clerk, visit.id, 'legal')).body.error.code).toBe('service_unavailable')
    expect((await ask(clerk, visit.id, 'question')).body.error.code).toBe('not_found')
    expect((await ask(await staff(server, '四平路街道', 'clerk'), visit.id, 'legal')).body.error.code).toBe('not_found')
  })

  it('of somebody without a phone leaves the phone to be asked for', async () => {
    const person = await cared(clerk, clerk.unitId, {}, { name: '钱无话', phone: '' })
    const { body } = await ask(clerk, (await visited(clerk, record(person.id))).id)
    expect(Object.keys(body.draft.answers)).not.toContain('phone')
  })
})
