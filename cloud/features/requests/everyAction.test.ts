import { contract } from '@shared/contract/contract'
import { type Action, actions } from '@shared/domain/workflow'
import { insert, readOne } from '../../database/rows'
import { type ActionCaller, bodyOf, endpointOf, offeredActions, outcomeOf, staffCallers } from '../../test/actionCallers'
import { type Situation } from '../../test/actionTable'
import { callersIn, callersOf } from '../../test/actionTrials'
import { onEachDatabase } from '../../test/eachDatabase'
import { familyClerk } from '../../test/familyClerk'
import { staff, submittedCertificate, veteran } from '../../test/people'
import { columnsOf, situations } from '../../test/situations'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { requestTable, type StoredRequest } from './entities'

jest.setTimeout(60_000)

const unitNames = { street: '五角场街道', other: '四平路街道', district: '杨浦区退役军人服务中心' } as const
const titleOf = ({ status, kind, also }: Situation): string => [status, 'in', kind, ...also].join(' ')
onEachDatabase('every action', ({ database }) => {
  let server: TestServer
  let people: Record<ActionCaller, Credential>
  let submitted: StoredRequest
  let unitIds: Record<keyof typeof unitNames, string>
  let colleagueIds: { street: string; district: string }

  beforeAll(async () => {
    server = await startTestServer(database())
    const made: Partial<Record<ActionCaller, Awaited<ReturnType<typeof staff>>>> = {}
    for (const [caller, { place, role }] of Object.entries(staffCallers)) made[caller as ActionCaller] = await staff(server, unitNames[place], role)
    const applicant = await veteran(server, 'applicant')
    people = { ...(made as Record<keyof typeof staffCallers, Credential>), anonymous: null, applicant, stranger: await veteran(server, 'stranger'), familyClerk: await familyClerk(server, applicant) }
    unitIds = { street: made.streetClerk?.unitId ?? '', other: made.otherClerk?.unitId ?? '', district: made.districtClerk?.unitId ?? '' }
    colleagueIds = { street: made.streetReviewer?.staffId ?? '', district: made.districtReviewer?.staffId ?? '' }
    submitted = (await readOne(database(), requestTable, { id: await submittedCertificate(server, applicant) })) as StoredRequest
  })
  afterAll(() => server.stop())

  const stored = () => readOne(database(), requestTable, { id: submitted.id })
  /** Puts the request there as if nothing had ever been done with it since. */
  const put = async (situation: Situation): Promise<StoredRequest> => {
    const { vault, clock } = server.services
    const row = { ...submitted, ...columnsOf(submitted.id, situation, { now: clock.now(), vault, streetId: unitIds.street, otherId: unitIds.other, districtId: unitIds.district }) }
    for (const table of ['request_participation', 'request_log', 'search_token']) await database().execute(`DELETE FROM ${table} WHERE requestId = ?`, [row.id])
    await database().execute('DELETE FROM service_request WHERE id = ?', [row.id])
    await insert(database(), requestTable, row)
    return row
  }
  /** A colleague of whoever owns it now, who has not taken it up. */
  let colleagueId = ''
  const attempt = async (caller: ActionCaller, action: Action): Promise<string> => {
    const { status, body } = await server.call(endpointOf(action), people[caller], { params: { id: submitted.id }, body: bodyOf(action, submitted.version, unitIds.other, colleagueId) })
    return status === 200 ? 'ok' : body.error.code
  }
  const pageOf = async (caller: ActionCaller): Promise<readonly string[] | null> => {
    const endpoint = caller in staffCallers ? contract.openRequest : contract.getRequest
    const { body } = await server.call(endpoint, people[caller], { params: { id: submitted.id } })
    return body.actions?.map((action: Action | { code: Action }) => (typeof action === 'string' ? action : action.code)) ?? null
  }
  const each = async <T>(callers: readonly ActionCaller[], find: (caller: ActionCaller) => Promise<T> | T): Promise<Record<string, T>> =>
    Object.fromEntries(await Promise.all(callers.map(async (caller) => [caller, await find(caller)] as const)))

  /** Those who are to be refused all at once, for they change nothing; then each of the others on a request that nobody touched. */
  const tryAll = async (situation: Situation) => {
    const got: Record<string, Record<string, string>> = {}
    colleagueId = colleagueIds[situation.also.includes('atTheTop') ? 'district' : 'street']
    const row = await put(situation)
    const callers = (action: Action, isForeseen: boolean) => callersOf(action, situation).filter((caller) => (outcomeOf(caller, action, situation) === 'ok') === isForeseen)
    for (const action of actions) got[action] = await each(callers(action, false), (caller) => attempt(caller, action))
    const isUntouched = JSON.stringify(await stored()) === JSON.stringify(row)
    for (const action of actions) {
      for (const caller of callers(action, true)) {
        await put(situation)
        got[action] = { ...got[action], [caller]: await attempt(caller, action) }
      }
    }
    return { got, isUntouched }
  }

  it.each(situations.map((situation) => [titleOf(situation), situation] as const))('on a request that is %s is open to whom the rules name, shown to them, and to nobody else', async (_title, situation) => {
    const expected: Record<string, Record<string, string>> = {}
    for (const action of actions) expected[action] = await each(callersOf(action, situation), (caller) => outcomeOf(caller, action, situation).replace('same', 'ok'))
    const { got, isUntouched } = await tryAll(situation)
    expect(got).toEqual(expected)
    expect(isUntouched).toBe(true)
    await put(situation)
    const callers = callersIn(situation)
    expect(await each(callers, pageOf)).toEqual(await each(callers, (caller) => offeredActions(caller, situation)))
  })
})
