import { contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { allRoutes } from '../app'
import { readOne } from '../database/rows'
import { requestTable, type StoredRequest } from '../features/requests/entities'
import { openSession } from '../features/identity/sessions'
import { onEachDatabase } from './eachDatabase'
import { familyClerk } from './familyClerk'
import { certificateAnswers, draftOf, newcomer, photo, staff, submittedCertificate, veteran } from './people'
import { type Caller, callers } from './permissionOutcomes'
import { permissionTable, type World } from './permissionTable'
import { type Credential, startTestServer, type TestServer } from './testServer'

jest.setTimeout(120_000)

it('gives every endpoint of the contract exactly one route, and every route an endpoint', () => {
  expect(allRoutes.map(({ endpoint }) => endpoint.name).sort()).toEqual(Object.keys(contract).sort())
  expect(Object.keys(permissionTable).sort()).toEqual(Object.keys(contract).sort())
})

const refusals = new Set(['not_signed_in', 'session_expired', 'account_disabled', 'forbidden', 'not_found', 'own_request', 'action_not_allowed', 'privacy_not_accepted', 'link_expired', 'internal'])

onEachDatabase('permissions', ({ database }) => {
  let server: TestServer
  let world: World
  let people: Record<Caller, Credential>
  let untouched: StoredRequest

  const accountOf = async (token: { token: string }) => (await server.call(contract.getMe, token)).body.account.id as string

  /** Signed in before the privacy notice changed. */
  const olderNotice = async (): Promise<Credential> => {
    const as = await newcomer(server, 'older')
    await database().execute("UPDATE account SET privacyVersion = '2020-01' WHERE id = ?", [await accountOf(as)])
    return as
  }
  const disabled = async (table: 'account' | 'staff', id: string, token: Credential): Promise<Credential> => {
    await database().execute(`UPDATE ${table} SET disabledAt = 1 WHERE id = ?`, [id])
    return token
  }

  beforeAll(async () => {
    server = await startTestServer(database())
    const own = (role: Parameters<typeof staff>[2]) => staff(server, '五角场街道', role)
    const lead = await own('lead')
    const other = await staff(server, '四平路街道', 'clerk')
    const applicant = await veteran(server, 'applicant')
    const stranger = await veteran(server, 'stranger')
    const gone = await newcomer(server, 'gone')
    const left = await own('clerk')
    const old = await openSession(database(), server.services, { kind: 'wechat', accountId: await accountOf(stranger), staffId: null, device: '' })
    await database().execute('UPDATE session SET expiresAt = 1 WHERE id = ?', [old.sessionId])

    const requestId = await submittedCertificate(server, applicant)
    const request = (await server.call(contract.openRequest, lead, { params: { id: requestId } })).body
    const answers = await certificateAnswers(server, applicant)
    const draft = await draftOf(server, applicant, 'certificate', answers)
    const messages = (await server.call(contract.listMessages, applicant)).body.messages
    const [file] = await database().query<{ id: string }>('SELECT id FROM stored_file WHERE requestId = ?', [requestId])
    const [open] = await database().query<{ id: string }>('SELECT id FROM session WHERE accountId = ? AND expiresAt > ?', [await accountOf(applicant), server.clock.now()])
    world = {
      draftId: draft.id, draftVersion: draft.version, requestId, requestVersion: request.version, personId: (await server.call(contract.getMe, applicant)).body.account.person.id, fileId: file?.id ?? '', messageId: messages[0].id, sessionId: old.sessionId, openSessionId: open?.id ?? '', otherUnitId: other.unitId,
      ownUnitId: lead.unitId, colleagueId: (await own('clerk')).staffId,
    }
    untouched = (await readOne(database(), requestTable, { id: requestId })) as StoredRequest
    people = {
      anonymous: null, expired: old, disabledAccount: await disabled('account', await accountOf(gone), gone), disabledStaff: await disabled('staff', left.staffId, left),
      applicant, otherVeteran: stranger, ownClerk: await own('clerk'), ownLead: lead, ownReviewer: await own('reviewer'), ownEditor: await own('editor'),
      ownAdministrator: await own('administrator'), ownPartner: await own('partner'), partnerPoint: await staff(server, '工商银行', 'partner'), otherClerk: other, districtLead: await staff(server, '杨浦区退役军人服务中心', 'lead'),
      familyClerk: await familyClerk(server, applicant), olderNotice: await olderNotice(),
    }
  })
  afterAll(() => server.stop())

  /** Ending a session and spending a limit belong to other tests: each such trial gets a session of its own. */
  const credentialFor = async (name: string, caller: Caller): Promise<Credential> => {
    const as = people[caller]
    if (name !== 'signOut' || !as || !('token' in as) || caller === 'expired' || caller.startsWith('disabled')) return as
    const me = (await server.call(contract.getMe, as)).body
    return openSession(database(), server.services, { kind: 'wechat', accountId: me.account?.id ?? null, staffId: me.account ? null : me.staff.id, device: '' })
  }
  /** Puts the request back where it was: what one caller was allowed to do must not decide about the next. */
  const putBack = async (): Promise<void> => {
    const columns = Object.keys(untouched)
    await database().execute(`UPDATE service_request SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [...Object.values(untouched), untouched.id])
    await database().execute('DELETE FROM request_participation WHERE requestId = ? AND unitId <> ?', [untouched.id, untouched.ownerUnitId])
    await database().execute('DELETE FROM rate_limit')
  }

  it.each(Object.keys(contract) as (keyof typeof contract)[])('%s lets through whom its table lets through, and nobody else', async (name) => {
    const endpoint: Endpoint = contract[name]
    const { outcomes, input } = permissionTable[name]
    const picture = await photo()
    const got: Partial<Record<Caller, string>> = {}
    for (const caller of callers) {
      await putBack()
      const { file, ...given } = input?.(world) ?? {}
      const { body } = await server.call(endpoint, await credentialFor(name, caller), { ...given, ...(file ? { file: picture } : {}) })
      const code: string | undefined = body?.error?.code
      got[caller] = code && refusals.has(code) ? code : 'ok'
    }
    expect(got).toEqual(outcomes)
  })
})
