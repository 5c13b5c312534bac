import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { idCheckCharacter } from '@shared/domain/idNumber'
import { type Problem } from '@shared/domain/problem'
import { isStaffAction, staffActionNames } from '@shared/domain/staffActions'
import { type Action } from '@shared/domain/workflow'
import { problemText } from '@shared/text/problems'
import { bodyOf, endpointOf } from '../../test/actionCallers'
import { onEachDatabase } from '../../test/eachDatabase'
import { handling } from '../../test/handling'
import { certificateAnswers, staff, submittedCertificate, unitCode, veteran } from '../../test/people'
import { type Credential, type Reply, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const unborn = '31011020400101001'
const [nul, endless] = ['\u0000', '字'.repeat(10_000)]
/** Chinese that says what to do. */
const sentence = /请|至少|只填|最多/

/** A wrong answer to a question of the certificate, and what is said about it: at the end, or at once where it may not even be kept. */
const wrongAnswers: readonly (readonly [what: string, field: string, answer: string | readonly string[], code: string, isKept: boolean])[] = [
  ['an ID number with a wrong check digit', 'idNumber', '110105194912310021', 'id_number_check_digit', true],
  ['an ID number of somebody who is not born yet', 'idNumber', `${unborn}${idCheckCharacter(unborn)}`, 'id_number_birthday', true],
  ['an ID number with NUL in it', 'idNumber', `1101051949${nul}1231002X`, 'id_number_characters', true],
  ['a name with emoji', 'name', '王秀英😀', 'name_characters', true],
  ['a name with NUL in it', 'name', `王秀${nul}英`, 'name_characters', true],
  ['a path for a name', 'name', '../../etc/passwd', 'name_characters', true],
  ['a script for a name', 'name', '<script>alert(1)</script>', 'name_characters', true],
  ['a name of 10,000 characters', 'name', endless, 'text_too_long', false],
  ['a phone with emoji', 'phone', '138😀', 'phone_characters', true],
  ['a phone of 10,000 characters', 'phone', endless, 'text_too_long', false],
  ['a choice that is none', 'cardType', nul, 'choice_missing', true],
  ['a path for a photo', 'photo', '../../keys.json', 'photo_missing', true],
  ['a name with NUL for a page', 'idCard', [`a${nul}`], 'papers_missing', true],
]

onEachDatabase('what is typed into a request', ({ database }) => {
  let server: TestServer
  let people = 0
  const { open, mine } = handling(() => server)
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const someone = () => veteran(server, `words-${++people}`)
  const draftOf = async (as: Credential, serviceKey = 'certificate') => (await server.call(contract.openDraft, as, { body: { serviceKey } })).body
  const save = (as: Credential, id: string, version: number, answers: object) => server.call(contract.saveDraft, as, { params: { id }, body: { version, answers } })
  const submit = (as: Credential, id: string, version: number) => server.call(contract.submit, as, { params: { id }, body: { version } })
  /** Refused beside that field alone, with a sentence for it. */
  const expectProblem = ({ status, body }: Reply, field: string, code: string): void => {
    expect([status, body.error?.code, Object.keys(body.error?.details.fields ?? {})]).toEqual([422, 'invalid_input', [field]])
    expect(body.error.text).toMatch(sentence)
    const problem = body.error.details.fields[field] as Problem
    expect([problem.code, problemText(problem)]).toEqual([code, expect.stringMatching(sentence)])
  }

  it.each(wrongAnswers)('is not %s, and nothing else of the draft is lost by it', async (_what, field, answer, code, isKept) => {
    const as = await someone()
    const { answers: prefilled } = await draftOf(as)
    const right: Record<string, unknown> = { ...prefilled, ...(await certificateAnswers(server, as)) }
    const { id, version } = await draftOf(as)
    const { body: saved } = await save(as, id, version, right)
    const wrong = { ...right, [field]: answer }
    const kept = await save(as, id, saved.version, wrong)
    if (isKept) expectProblem(await submit(as, id, kept.body.version), field, code)
    else expectProblem(kept, `answers.${field}`, code)
    const draft = await draftOf(as)
    expect(draft).toMatchObject({ id, version: isKept ? kept.body.version : saved.version, answers: isKept ? wrong : right })
    const { body: mended } = await save(as, id, draft.version, right)
    expect((await submit(as, id, mended.version)).status).toBe(200)
  })

  it.each([
    ['emoji', '😀🎖️👨‍👩‍👧 请问'], ['a script', '<script>alert(document.cookie)</script>'], ['a path', '../../etc/passwd'], ['a query', "'; DROP TABLE person; --"], ['rare characters', '𠮷野家的𬀩'], ['2,000 characters', '字'.repeat(2000)],
  ])('may be %s in words of one’s own, which come back as they are', async (_what, question) => {
    const as = await someone()
    const { id, version, answers } = await draftOf(as, 'consultation')
    const { body: saved } = await save(as, id, version, { ...answers, topic: 'other', question })
    expect((await submit(as, id, saved.version)).status).toBe(200)
    expect((await mine(as, id)).answers.question).toBe(question)
  })

  it.each([['NUL', `怎么${nul}办`, 'question', 'text_characters'], ['10,000 characters', endless, 'answers.question', 'text_too_long']])('is not %s in words of one’s own', async (_what, question, field, code) => {
    const as = await someone()
    const { id, version, answers } = await draftOf(as, 'consultation')
    const saved = await save(as, id, version, { ...answers, topic: 'other', question })
    expectProblem(saved.status === 200 ? await submit(as, id, saved.body.version) : saved, field, code)
  })

  it.each([['NUL', `国定${nul}路`, 'registered', 'text_characters'], ['10,000 characters', endless, 'registered.text', 'text_too_long']])('is not an address with %s', async (_what, text, field, code) => {
    const as = await someone()
    const residence = { text: '国定路600弄3号', streetCode: await unitCode(server, '五角场街道') }
    expectProblem(await server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence, registered: { ...residence, text } } }), field, code)
  })

  const written: readonly Action[] = ['withdraw', 'rate', 'reopen', 'askReview', ...staffActionNames]
  const wordsIn = (action: Action): string[] => Object.keys(action === 'rate' ? { words: '' } : action === 'withdraw' ? { reason: '' } : action === 'requestSupplement' ? { message: '', again: '' } : bodyOf(action, 1, '')).filter((key) => !['version', 'unitId', 'toStaffId', 'outsideDate', 'level', 'items', 'outcome'].includes(key))

  it.each(written.flatMap((action) => wordsIn(action).map((key) => [action, key] as const)))('is neither NUL nor endless in %s: %s', async (action, key) => {
    const [as, lead] = [await someone(), await staff(server, '五角场街道', 'lead')]
    const id = await submittedCertificate(server, as)
    const { version } = await open(lead, id)
    const endpoint: Endpoint = endpointOf(action)
    for (const [text, code] of [[`写${nul}一句`, 'text_characters'], [endless, 'text_too_long']] as const) {
      const reply = await server.call(endpoint, isStaffAction(action) ? lead : as, { params: { id }, body: { ...bodyOf(action, version, lead.unitId), [key]: text } })
      expectProblem(reply, key, code)
    }
    expect((await open(lead, id)).version).toBe(version)
  })

  it.each([['a day that has not come', '2026-11-24', 'date_after_today'], ['a day that there is not', '2026-02-30', 'date_not_real']])('is not %s for what the national system decided', async (_what, outsideDate, code) => {
    const lead = await staff(server, '五角场街道', 'lead')
    const id = await submittedCertificate(server, await someone())
    await server.call(contract.accept, lead, { params: { id }, body: { version: (await open(lead, id)).version } })
    const record = async (day: string) => server.call(contract.recordOutside, lead, { params: { id }, body: { ...bodyOf('recordOutside', (await open(lead, id)).version, ''), outsideDate: day } })
    expectProblem(await record(outsideDate), 'outsideDate', code)
    expect((await record('2026-11-23')).status).toBe(200)
  })
})
