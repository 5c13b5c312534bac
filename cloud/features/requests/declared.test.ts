import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { certificateAnswers, draftOf, staff, unitCode, uploaded, veteran } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

/** Born on 1 January 1940: over 80. */
const oldMan = '310110194001010016'

onEachDatabase('what a form declares', ({ database }) => {
  let server: TestServer
  let clerk: Credential
  let people = 0
  const { open, mine, act } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
    clerk = await staff(server, '五角场街道', 'clerk')
  })
  afterAll(() => server.stop())

  const someone = () => veteran(server, `declared-${++people}`)
  const handIn = async (as: Credential, key: string, answers: object) => {
    const draft = await draftOf(server, as, key, answers)
    return server.call(contract.submit, as, { params: { id: draft.id }, body: { version: draft.version } })
  }
  const certificate = async (change: object) => {
    const as = await someone()
    return { as, reply: await handIn(as, 'certificate', { ...(await certificateAnswers(server, as)), ...change }) }
  }
  const problemsOf = async (change: object) => Object.keys((await certificate(change)).reply.body.error.details.fields)

  it('goes on with a flag for those who handle it: what bars for now, and what is only weighed', async () => {
    for (const [circumstance, flag] of [['imprisoned', '暂不能申领'], ['penalty', '请随件提示省里研判']] as const) {
      const { as, reply } = await certificate({ circumstances: [circumstance] })
      expect(reply.status).toBe(200)
      expect((await open(clerk, reply.body.id)).flag).toContain(flag)
      const auditor = await staff(server, '杨浦区退役军人服务中心', 'editor')
      const seen = await open(auditor, reply.body.id)
      expect([seen.flag, JSON.stringify(seen.sections)]).toEqual([null, expect.not.stringContaining('刑')])
      expect(JSON.stringify((await mine(as, reply.body.id)).log)).not.toContain(flag)
    }
    expect((await open(clerk, (await certificate({})).reply.body.id)).flag).toBeNull()
  })

  it('keeps what was declared beside what colleagues note later', async () => {
    const { id } = (await certificate({ circumstances: ['penalty'] })).reply.body
    await act(contract.flag, clerk, id, { reason: '材料是复印件' })
    expect((await open(clerk, id)).flag).toMatch(/省里研判。\n材料是复印件$/)
  })

  it('is flagged, too, when it is declared only in a supplement; what colleagues noted stays', async () => {
    const { as, reply } = await certificate({})
    const { id } = reply.body
    await act(contract.flag, clerk, id, { reason: '材料是复印件' })
    await act(contract.requestSupplement, clerk, id, { items: [{ field: 'circumstances', reason: 'wrong' }] })
    const { version } = await mine(as, id)
    await server.call(contract.supplement, as, { params: { id }, body: { version, answers: { circumstances: ['expelled'] } } })
    expect((await open(clerk, id)).flag).toMatch(/^材料是复印件\n.*省里研判/)
  })

  it('offers a visit at home to those of 80 and more without asking why, and to nobody without a reason', async () => {
    expect(await problemsOf({ idNumber: oldMan })).toEqual(['delivery'])
    const { as, reply } = await certificate({ idNumber: oldMan, delivery: 'home' })
    const { answers } = await mine(as, reply.body.id)
    expect(answers).toMatchObject({ delivery: 'home' })
    expect(answers).not.toHaveProperty('homeVisitGrounds')
    // Younger, without a reason: what somebody sends all the same is not kept.
    const young = await certificate({ delivery: 'home' })
    expect((await mine(young.as, young.reply.body.id)).answers).not.toHaveProperty('delivery')
    expect(await problemsOf({ homeVisitGrounds: ['ill'], delivery: 'home' })).toEqual(['homeVisitProof'])
  })

  it('asks an agent for the mandate and a guardian for the proof, each for nothing of the other', async () => {
    expect(await problemsOf({ filedBy: 'agent' })).toEqual(['agentName', 'agentIdNumber', 'agentPhone', 'mandate'])
    expect(await problemsOf({ filedBy: 'guardian' })).toEqual(['guardianName', 'guardianIdNumber', 'guardianPhone', 'guardianProof', 'delivery'])
  })

  it('asks the bereaved for their own papers, not for discharge papers', async () => {
    expect(await problemsOf({ cardType: 'bereaved' })).toEqual(['bereavedCategories', 'kinship', 'bereavedPaper', 'kinshipProof'])
  })

  it('ends a check of the record with one of its results, which the applicant reads', async () => {
    const as = await someone()
    const draft = (await server.call(contract.openDraft, as, { body: { serviceKey: 'enrollment' } })).body
    const [signature] = await uploaded(server, as, draft.id, 'signature')
    const registered = { text: '国定路600弄3号', streetCode: await unitCode(server, '五角场街道') }
    const { body: { id } } = await handIn(as, 'enrollment', { wish: 'check', categories: ['soldier'], idNumber: oldMan, sex: 'male', ethnicity: 'HA', filedBy: 'self', registered, truthful: true, signature })
    await act(contract.accept, clerk, id)
    expect((await open(clerk, id)).results.map(({ code }: { code: string }) => code)).toEqual(['done', 'incomplete', 'missing'])
    for (const words of [{}, { outcome: 'nonsense' }]) {
      expect((await act(contract.complete, clerk, id, { result: '看过了', ...words })).body.error.details.fields).toEqual({ outcome: { code: 'choice_missing' } })
    }
    expect((await act(contract.complete, clerk, id, { result: '缺户口本', outcome: 'incomplete' })).status).toBe(200)
    expect((await mine(as, id)).closing).toMatchObject({ result: '缺户口本', outcome: { code: 'incomplete', text: '档案还缺材料' } })
  })
})
