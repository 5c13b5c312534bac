import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { hashToken, newInvitationCode } from '../../security/token'
import { onEachDatabase } from '../../test/eachDatabase'
import { newcomer, unitCode } from '../../test/people'
import { holdRivals } from '../../test/rivals'
import { type Credential, startTestServer, type TestServer } from '../../test/testServer'
import { staffInvitationTable } from './entities'
import { invite } from './invite'

jest.setTimeout(60_000)

const week = 7 * 24 * 60 * 60_000

onEachDatabase('an invitation to the staff', ({ database }) => {
  let server: TestServer
  let people = 0
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  const someone = () => newcomer(server, `person-${++people}`)
  const invitation = async () => (await invite(server.services, { name: '王敏', unitCode: await unitCode(server, '五角场街道'), role: 'clerk' })).code
  const bind = (as: Credential, code: string) => server.call(contract.bindStaff, as, { body: { invitation: code } })
  const staffOf = async (as: Credential) => (await server.call(contract.getMe, as)).body.staff

  it('makes a WeChat account staff of that unit, at once and in every later session', async () => {
    const as = await someone()
    expect(await staffOf(as)).toBeNull()
    const { body } = await bind(as, await invitation())
    expect(body.staff).toMatchObject({ name: '王敏', assignments: [{ unit: { shortName: '五角场街道' }, role: 'clerk' }] })
    expect(await staffOf(await newcomer(server, `person-${people}`))).toEqual(body.staff)
    expect((await server.call(contract.countQueue, as)).status).toBe(200)
  })

  it.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without dashes', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', ' ')} `],
  ])('is understood %s', async (_how, typed) => {
    expect((await bind(await someone(), typed(await invitation()))).status).toBe(200)
  })

  it('is used up by the first, and tells nobody else anything', async () => {
    const code = await invitation()
    await bind(await someone(), code)
    const late = await someone()
    expect(await bind(late, code)).toMatchObject({ status: 410, body: { error: { code: 'invitation_invalid' } } })
    expect((await bind(late, 'K7QM-2XBD-9RTV')).body).toEqual((await bind(late, code)).body)
    expect(await staffOf(late)).toBeNull()
  })

  it('goes to one of ten who use it at the same moment', async () => {
    const code = await invitation()
    const rivals = await Promise.all(Array.from({ length: 10 }, someone))
    const letGo = holdRivals(database(), 'BEGIN', 10)
    const replies = await Promise.all(rivals.map((as) => bind(as, code)))
    letGo()
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(410)])
  })

  it('can be used for seven days', async () => {
    const [intime, late] = [await invitation(), await invitation()]
    server.clock.advance(week - 1)
    expect((await bind(await someone(), intime)).status).toBe(200)
    server.clock.advance(1)
    expect((await bind(await someone(), late)).status).toBe(410)
  })

  it('for the same member of staff moves them to a new WeChat account; the old one is a citizen again', async () => {
    const [old, young] = [await someone(), await someone()]
    const { body } = await bind(old, await invitation())
    const code = newInvitationCode()
    const now = server.clock.now()
    await insert(database(), staffInvitationTable, {
      id: newId(server.clock), codeHash: hashToken(code), staffId: body.staff.id, createdAt: now, expiresAt: now + week, usedAt: null,
    })
    expect((await bind(young, code)).body.staff.id).toBe(body.staff.id)
    expect(await staffOf(old)).toBeNull()
    expect((await server.call(contract.countQueue, old)).status).toBe(403)
  })

  it('into a unit that does not exist is never made', async () => {
    const before = await database().query('SELECT COUNT(*) AS amount FROM staff')
    await expect(invite(server.services, { name: '王敏', unitCode: 'nowhere', role: 'clerk' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await database().query('SELECT COUNT(*) AS amount FROM staff')).toEqual(before)
  })
})
