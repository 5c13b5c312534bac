import { contract } from '@shared/contract/contract'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, unitCode } from '../../test/people'
import { holdRivals } from '../../test/rivals'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

onEachDatabase('the profile', ({ database }) => {
  let server: TestServer
  let residence: object
  beforeAll(async () => {
    server = await startTestServer(database())
    residence = { text: '国定路600弄3号', streetCode: await unitCode(server, '五角场街道') }
  })
  afterAll(() => server.stop())

  const save = (as: Credential, words: object = {}) =>
    server.call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence, registered: null, ...words } })
  const personOf = async (as: Credential) => (await server.call(contract.getMe, as)).body.account.person
  const levelOf = (id: string) => database().query('SELECT level, version, idNumber FROM person WHERE id = ?', [id])

  it('says everything that is wrong at once, beside its field, and keeps nothing', async () => {
    const as = await newcomer(server, 'careless')
    const { status, body } = await save(as, { name: ' ', phone: '1381234567', residence: { text: '国定路' }, registered: { text: '老家' } })
    expect(status).toBe(422)
    expect(body.error.details.fields).toEqual({
      name: { code: 'name_missing' }, phone: { code: 'phone_length', digits: 10 }, residence: { code: 'place_not_chosen' }, registered: { code: 'place_not_chosen' },
    })
    expect(await personOf(as)).toBeNull()
  })

  it('is tidied, and comes back as it was meant', async () => {
    const as = await newcomer(server, 'tidy')
    const { body } = await save(as, { name: ' 张建国 ', phone: '138-1234 5678', registered: { text: '静安区', outside: true } })
    expect(body).toMatchObject({ name: '张建国', phone: '13812345678', level: 'declared', residence, registered: { text: '静安区', outside: true } })
    expect(await personOf(as)).toEqual(body)
  })

  it('changes without becoming another person, and proves nothing by that', async () => {
    const as = await newcomer(server, 'moving')
    const { body: first } = await save(as, { registered: { text: '老家', unsure: true } })
    const { body: second } = await save(as, { name: '张建军', phone: '13987654321' })
    expect(second).toMatchObject({ id: first.id, name: '张建军', phone: '13987654321', registered: null, level: 'declared' })
    expect(await levelOf(first.id)).toEqual([{ level: 'declared', version: 2, idNumber: null }])
  })

  it('gives nobody a level or an ID number that they claim', async () => {
    const as = await newcomer(server, 'claiming')
    const { body } = await save(as, { level: 'checked', idNumber: '11010519491231002X' })
    expect(await levelOf(body.id)).toEqual([{ level: 'declared', version: 1, idNumber: null }])
  })

  it('makes one person of ten taps at once, and answers each of them', async () => {
    const as = await newcomer(server, 'tapping')
    const letGo = holdRivals(database(), 'BEGIN', 10)
    const replies = await Promise.all(Array.from({ length: 10 }, () => save(as)))
    letGo()
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
  })

  it('of two people with the same name and phone stays with each of them', async () => {
    const [one, two] = [await newcomer(server, 'father'), await newcomer(server, 'son')]
    expect((await save(one)).body.id).not.toBe((await save(two)).body.id)
  })
})
