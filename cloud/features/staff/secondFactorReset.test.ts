import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff } from '../../test/people'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'

jest.setTimeout(60_000)

const bureau = '杨浦区退役军人事务局'

onEachDatabase('an authenticator that was lost', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const outcome = async (endpoint: Endpoint, as: Credential, id?: string) => {
    const { status, body } = await server.call(endpoint, as, id ? { params: { id } } : {})
    return status === 200 ? 'ok' : (body.error.code as string)
  }
  const withAuthenticator = async () => {
    const member = await staff(server, bureau, 'administrator')
    const sealed = server.services.vault.seal('secret', member.staffId)
    await database().execute('INSERT INTO staff_second_factor (staffId, secret, lastStep, createdAt, confirmedAt) VALUES (?, ?, 0, 0, 1)', [member.staffId, sealed])
    return member
  }

  it('is forgotten by a colleague, and asked for anew in every session of theirs', async () => {
    const [member, head] = [await withAuthenticator(), await staff(server, bureau, 'administrator')]
    expect(await outcome(contract.countQueue, member)).toBe('ok')
    expect(await outcome(contract.resetSecondFactor, head, member.staffId)).toBe('ok')
    expect(await outcome(contract.countQueue, member)).toBe('second_factor_required')
    expect((await server.call(contract.getMe, member)).body.secondFactor).toBe('enrol')
    expect(await outcome(contract.beginSecondFactor, member)).toBe('ok')
    expect(await database().query('SELECT what, byStaffId FROM staff_change WHERE staffId = ?', [member.staffId])).toEqual([{ what: 'second_factor_reset', byStaffId: head.staffId }])
  })

  it('is not forgotten by themselves, nor by an administrator below', async () => {
    const [member, below] = [await withAuthenticator(), await staff(server, '杨浦区退役军人服务中心', 'administrator')]
    expect(await outcome(contract.resetSecondFactor, member, member.staffId)).toBe('own_record')
    expect(await outcome(contract.resetSecondFactor, below, member.staffId)).toBe('forbidden')
    expect(await outcome(contract.countQueue, member)).toBe('ok')
  })

  it('is nothing to forget where there is none', async () => {
    const [member, head] = [await staff(server, bureau, 'lead'), await staff(server, bureau, 'administrator')]
    expect(await outcome(contract.resetSecondFactor, head, member.staffId)).toBe('forbidden')
  })
})
