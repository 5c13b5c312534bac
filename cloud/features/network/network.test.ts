import { contract } from '@shared/contract/contract'
import { newId } from '../../database/id'
import { onEachDatabase } from '../../test/eachDatabase'
import { staff, unitCode, veteran } from '../../test/people'
import { startTestServer, type TestServer } from '../../test/testServer'
import { importNetwork } from './importNetwork'
import { createNetwork, raiseNetworkVersion } from './network'
import { toRouterAnswer } from './places'

jest.setTimeout(60_000)

onEachDatabase('the network', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterEach(async () => {
    await database().execute('DELETE FROM staff_assignment')
    await database().execute("UPDATE unit SET status = 'open'")
    await raiseNetworkVersion(database())
  })
  afterAll(() => server.stop())

  const view = () => server.services.network.current()
  const named = async (name: string) => {
    const unit = (await view()).units.find((one) => one.name.startsWith(name))
    if (!unit) throw new Error(`no unit ${name}`)
    return unit
  }
  const responsibleFor = async (name: string) => {
    const network = await view()
    return network.unit(network.responsible((await named(name)).id)).name
  }
  const close = async (name: string) => {
    await database().execute("UPDATE unit SET status = 'closed' WHERE id = ?", [(await named(name)).id])
    await raiseNetworkVersion(database())
  }
  const centre = '杨浦区退役军人服务中心'
  const street = '五角场街道退役军人服务站'
  const community = '国定一居委退役军人服务站'

  it('is a tree: one bureau, one district centre below it, twelve streets, their committees, and partners', async () => {
    const { units, unit } = await view()
    const amount = (kind: string) => units.filter((one) => one.kind === kind).length
    expect([amount('bureau'), amount('district'), amount('street'), amount('community')]).toEqual([1, 1, 12, 301])
    const above: Record<string, string | undefined> = { district: 'bureau', street: 'district', community: 'street' }
    for (const { kind, parentId, path, id } of units) {
      expect(path).toBe(parentId ? `${unit(parentId).path}${id}/` : `/${id}/`)
      if (above[kind]) expect(unit(parentId ?? '').kind).toBe(above[kind])
    }
  })

  it('is imported into an empty database only: what the bureau changed since stays', async () => {
    const { id } = await named(community)
    await database().execute("UPDATE unit SET phone = '12345' WHERE id = ?", [id])
    expect(await importNetwork(server.services, [])).toBe(0)
    await raiseNetworkVersion(database())
    expect((await view()).unit(id).phone).toBe('12345')
    await database().execute('UPDATE unit SET phone = NULL WHERE id = ?', [id])
  })

  it('leaves a request to the nearest unit above that is open and has somebody', async () => {
    expect(await responsibleFor(community)).toBe(centre)
    await staff(server, '杨浦区退役军人事务局', 'lead')
    expect(await responsibleFor(community)).toBe('杨浦区退役军人事务局')
    await staff(server, centre, 'lead')
    expect(await responsibleFor(community)).toBe(centre)
    await staff(server, street, 'clerk')
    expect(await responsibleFor(community)).toBe(street)
    await staff(server, community, 'clerk')
    expect(await responsibleFor(community)).toBe(community)
    await close(community)
    expect(await responsibleFor(community)).toBe(street)
    await close(street)
    expect(await responsibleFor(community)).toBe(centre)
  })

  it.each(['editor', 'administrator', 'partner'] as const)('does not count on a %s, who handles no requests', async (role) => {
    await staff(server, street, role)
    expect(await responsibleFor(street)).toBe(centre)
  })

  it('does not count on somebody who is disabled', async () => {
    const { staffId } = await staff(server, street, 'lead')
    await database().execute('UPDATE staff SET disabledAt = 1 WHERE id = ?', [staffId])
    await raiseNetworkVersion(database())
    expect(await responsibleFor(street)).toBe(centre)
  })

  it('notices by the clock that an assignment begins and ends, without being told', async () => {
    const { staffId } = await staff(server, street, 'lead')
    const now = server.clock.now()
    await database().execute('UPDATE staff_assignment SET fromAt = ?, untilAt = ? WHERE staffId = ?', [now + 1000, now + 2000, staffId])
    await raiseNetworkVersion(database())
    const seen = []
    for (const at of [now, now + 999, now + 1000, now + 1999, now + 2000]) {
      server.clock.set(at)
      seen.push((await responsibleFor(street)) === street)
    }
    expect(seen).toEqual([false, false, true, true, false])
  })

  it('is the same for an instance that did not make the change, at its next call', async () => {
    const other = createNetwork(database(), server.clock)
    const { id } = await named(street)
    expect((await other.current()).isActive(id)).toBe(false)
    await staff(server, street, 'clerk')
    expect((await other.current()).isActive(id)).toBe(true)
    expect(await other.current()).toBe(await other.current())
  })

  it('finds the street above a committee and the district above what has none, and no unit by a strange id', async () => {
    const network = await view()
    expect(network.above((await named(community)).id, 'street')).toBe((await named(street)).id)
    expect(network.above((await named(centre)).id, 'street')).toBe(network.district.id)
    expect([network.find(newId(server.clock)), network.byCode('nowhere')]).toEqual([undefined, undefined])
    expect(() => network.unit('nowhere')).toThrow('nowhere')
  })

  it('keeps a person at the street of 常住地, outside Yangpu of 户籍地, else at the district', async () => {
    const network = await view()
    const answer = (words: object) => toRouterAnswer({ text: '', unsure: false, outside: false, ...words }, network)
    const [here, there] = [answer({ streetCode: await unitCode(server, '五角场街道') }), answer({ streetCode: await unitCode(server, '四平路街道') })]
    const homeOf = (...places: Parameters<typeof network.router.homeUnit>) => network.unit(network.router.homeUnit(...places)).shortName
    expect(homeOf(here, there)).toBe('五角场街道')
    expect(homeOf(answer({ outside: true }), there)).toBe('四平路街道')
    for (const nowhere of [null, answer({ outside: true }), answer({ unsure: true })]) expect(homeOf(answer({ outside: true }), nowhere)).toBe(network.district.shortName)
    expect(homeOf(answer({ streetCode: 'nowhere' }), there)).toBe(network.district.shortName)
  })

  it('shows a person their street with the unit above it, and no phone or address that nobody published', async () => {
    const as = await veteran(server, 'neighbour')
    await staff(server, street, 'clerk')
    expect((await server.call(contract.getHome, as)).body.station).toEqual({
      unit: expect.objectContaining({ name: street }), phone: null, address: null, hours: null, parent: { name: centre, phone: null },
    })
  })
})
