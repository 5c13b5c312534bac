import { onEachDatabase } from '../test/eachDatabase'
import { newHolder, type Pools, poolsOn, staff } from '../test/pools'
import { createVirtualClock } from '../test/virtualClock'
import { type CapacityLogRow } from './entities'
import { emptyPool } from './emptyPool'
import { type Passed } from './listeners'
import { countCheck, peekPool, placeInLine } from './look'
import { moveInLine } from './moveInLine'
import { setOpen } from './openPool'
import { resizePool } from './resizePool'
import { setStartsAt } from './setStartsAt'

jest.setTimeout(60_000)

const hour = 3_600_000
const minute = 60_000
const told: Passed[] = []
// A feature that has places, as it would stand in that list.
jest.mock('./listeners', () => {
  const real = jest.requireActual('./listeners')
  return { ...real, tell: async (_tx: unknown, _services: unknown, passed: readonly Passed[]) => void told.push(...passed) }
})

onEachDatabase('places', ({ database }) => {
  const clock = createVirtualClock()
  let pools: Pools
  const somebody = () => newHolder(clock)
  /** A full pool of so many places, and so many in line behind it. */
  const full = async (places: number, waiting: number, startsAt: number | null = null) => {
    const poolId = await pools.open({ places, startsAt })
    const holds: string[] = []
    for (let at = 0; at < places + waiting; at += 1) holds.push((await pools.takeOrWait(poolId, somebody())).id)
    return { poolId, held: holds.slice(0, places), line: holds.slice(places) }
  }
  const states = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => {
    const { state, endedWhy } = await pools.hold(id)
    return endedWhy ?? state
  }))
  const first = <T>(list: readonly T[]): T => list[0] as T
  beforeAll(() => {
    pools = poolsOn(database(), clock)
  })
  beforeEach(async () => {
    await pools.runTimers()
    told.length = 0
  })
  afterEach(async () => expect(await countCheck(database())).toEqual([]))

  it('are taken while there are some; then one stands in line and is told at which place', async () => {
    const poolId = await pools.open({ places: 1 })
    expect(await pools.join(poolId, somebody())).toMatchObject({ state: 'free' })
    expect(await pools.take(poolId, somebody())).toMatchObject({ state: 'held' })
    expect(await pools.take(poolId, somebody())).toMatchObject({ state: 'full', waiting: 0 })
    expect(await pools.join(poolId, somebody())).toMatchObject({ state: 'waiting', place: 1 })
    expect(await pools.takeOrWait(poolId, somebody())).toMatchObject({ state: 'waiting', place: 2 })
    expect(await pools.take(poolId, somebody())).toMatchObject({ state: 'full', waiting: 2 })
    expect(await peekPool(database(), [poolId])).toEqual(new Map([[poolId, { id: poolId, places: 1, taken: 1, waiting: 2, isOpen: true, startsAt: null }]]))
  })

  it('are one for each person at a time, who may come again after giving it back', async () => {
    const poolId = await pools.open({ places: 2 })
    const me = somebody()
    const { id } = await pools.take(poolId, me)
    expect(await pools.take(poolId, me)).toMatchObject({ state: 'has_one', holdId: id })
    await pools.take(poolId, somebody())
    expect(await pools.take(poolId, me)).toMatchObject({ state: 'has_one', holdId: id })
    expect(await pools.join(poolId, me)).toMatchObject({ state: 'has_one', holdId: id })
    expect(await pools.release(id)).toBe(true)
    expect(await pools.release(id)).toBe(false)
    expect(await pools.take(poolId, me)).toMatchObject({ state: 'held' })
    expect(await pools.take(await pools.open({ places: 1 }), me)).toMatchObject({ state: 'held' })
  })

  it('that are given back are kept for the first in line, who is told until when, and pass nobody by', async () => {
    const { poolId, held, line } = await full(1, 2)
    await pools.release(first(held))
    expect(await states(line)).toEqual(['offered', 'waiting'])
    const until = clock.now() + 4 * hour
    expect(told).toEqual([{ holdId: line[0], holderId: (await pools.hold(first(line))).holderId, poolId, what: 'offered', until }])
    expect(await pools.take(poolId, somebody())).toMatchObject({ state: 'full', waiting: 1 })
    expect(await pools.accept(first(line))).toBe('held')
    expect(await pools.accept(first(line))).toBe('held')
    expect(await pools.accept(line[1] as string)).toBe('lapsed')
    expect(await states(line)).toEqual(['held', 'waiting'])
  })

  it('that nobody wants go on to the next, and then to whoever comes', async () => {
    const { poolId, held, line } = await full(1, 2)
    await pools.release(first(held))
    expect(await pools.decline(first(line))).toBe(true)
    expect(await pools.decline(first(line))).toBe(false)
    expect(await states(line)).toEqual(['declined', 'offered'])
    await pools.release(line[1] as string)
    expect(await pools.take(poolId, somebody())).toMatchObject({ state: 'held' })
  })

  it('that nobody answers for in time go on to the next, and the late answer is refused even before the timer ran', async () => {
    const { held, line } = await full(2, 3)
    for (const id of held) await pools.release(id)
    told.length = 0
    clock.advance(4 * hour - 1)
    await pools.runTimers()
    expect(await states(line)).toEqual(['offered', 'offered', 'waiting'])
    clock.advance(1)
    expect(await pools.accept(first(line))).toBe('lapsed')
    await pools.runTimers()
    expect(await states(line)).toEqual(['lapsed', 'lapsed', 'offered'])
    expect(told.map(({ holdId, what }) => [holdId, what])).toEqual([[line[0], 'lapsed'], [line[1], 'lapsed'], [line[2], 'offered']])
  })

  it('are closed before they open, after they close and from the start; the line is served all the same', async () => {
    const { poolId, held, line } = await full(1, 1, clock.now() + 8 * hour)
    await pools.transaction((tx, services) => setOpen(tx, services, { poolId, isOpen: false, by: staff }))
    expect(await pools.takeOrWait(poolId, somebody())).toMatchObject({ state: 'closed' })
    expect(await pools.join(poolId, somebody())).toMatchObject({ state: 'closed' })
    await pools.release(first(held))
    expect(await states(line)).toEqual(['offered'])
    expect(await pools.takeOrWait(await pools.open({ places: 1, isOpen: false }), somebody())).toMatchObject({ state: 'closed' })
    expect(await pools.takeOrWait(await pools.open({ places: 1, startsAt: clock.now() }), somebody())).toMatchObject({ state: 'closed' })
  })

  it('are offered no more in the last half hour: the line ends and is told so, and what is free is for whoever comes', async () => {
    const { poolId, held, line } = await full(1, 2, clock.now() + 2 * hour)
    clock.advance(90 * minute - 1)
    await pools.runTimers()
    expect(await states(line)).toEqual(['waiting', 'waiting'])
    clock.advance(1)
    await pools.release(first(held))
    expect(await pools.takeOrWait(poolId, somebody())).toMatchObject({ state: 'full', waiting: 2 })
    await pools.runTimers()
    expect(await states(line)).toEqual(['closed', 'closed'])
    expect(told.map(({ holdId, what }) => [holdId, what])).toEqual(line.map((id) => [id, 'closed']))
    expect(await pools.takeOrWait(poolId, somebody())).toMatchObject({ state: 'held' })
    expect(await pools.takeOrWait(poolId, somebody())).toMatchObject({ state: 'full', waiting: 0 })
  })

  it('can become more, which go to the line at once, and fewer, but never fewer than are taken', async () => {
    const { poolId, line } = await full(1, 3)
    const resize = (places: number) => pools.transaction((tx, services) => resizePool(tx, services, { poolId, places, by: staff }))
    expect(await resize(3)).toEqual({ state: 'resized' })
    expect(await states(line)).toEqual(['offered', 'offered', 'waiting'])
    expect(await resize(2)).toEqual({ state: 'below_taken', taken: 3 })
    expect(await resize(9)).toEqual({ state: 'resized' })
    expect(await states(line)).toEqual(['offered', 'offered', 'offered'])
    expect(await pools.take(poolId, somebody())).toMatchObject({ state: 'held' })
    expect(await resize(5)).toEqual({ state: 'resized' })
  })

  it('go by hundreds as by ones', async () => {
    const { poolId, line } = await full(1, 130)
    await pools.transaction((tx, services) => resizePool(tx, services, { poolId, places: 120, by: staff }))
    expect(await pools.pool(poolId)).toMatchObject({ taken: 120, waiting: 11 })
    expect(await states(line.slice(118, 120))).toEqual(['offered', 'waiting'])
    clock.advance(16 * hour)
    await pools.runTimers()
    expect(await pools.pool(poolId)).toMatchObject({ taken: 12, waiting: 0 })
    await pools.transaction((tx, services) => emptyPool(tx, services, { poolId, by: staff }))
  })

  it('are all given up at once, and nobody comes any more', async () => {
    const { poolId, held, line } = await full(2, 2)
    expect(await pools.transaction((tx, services) => emptyPool(tx, services, { poolId, by: staff }))).toEqual({ ended: 4 })
    expect(await states([...held, ...line])).toEqual(['closed', 'closed', 'closed', 'closed'])
    expect(await pools.takeOrWait(poolId, somebody())).toMatchObject({ state: 'closed' })
    expect(await pools.pool(poolId)).toMatchObject({ taken: 0, waiting: 0 })
  })

  it('are asked for in an order that staff may change for a reason, which stays in the log, sealed', async () => {
    const { poolId, held, line } = await full(1, 4)
    const move = (at: number, toPlace: number) => pools.transaction((tx, services) => moveInLine(tx, services, { holdId: line[at] as string, toPlace, by: staff, reason: '行动不便' }))
    const order = async () => [...(await placeInLine(database(), line))].sort(([, a], [, b]) => a - b).map(([id]) => line.indexOf(id))
    expect(await move(3, 1)).toEqual({ state: 'moved', from: 4, to: 1 })
    expect(await order()).toEqual([3, 0, 1, 2])
    expect(await move(3, 3)).toEqual({ state: 'moved', from: 1, to: 3 })
    expect(await order()).toEqual([0, 1, 3, 2])
    expect(await move(0, 99)).toEqual({ state: 'moved', from: 1, to: 4 })
    expect(await order()).toEqual([1, 3, 2, 0])
    await pools.join(poolId, somebody())
    expect(await order()).toEqual([1, 3, 2, 0])
    await pools.release(first(held))
    expect(await move(1, 2)).toEqual({ state: 'not_waiting' })
    const moves = await database().query<CapacityLogRow>("SELECT id, fromPlace, toPlace, reason FROM capacity_log WHERE poolId = ? AND what = 'moved' ORDER BY id", [poolId])
    expect(moves.map(({ fromPlace, toPlace }) => [fromPlace, toPlace])).toEqual([[4, 1], [1, 3], [1, 4]])
    expect(moves.map(({ id, reason }) => pools.services.vault.open(reason ?? '', id))).toEqual(['行动不便', '行动不便', '行动不便'])
  })

  it('keep their order however often somebody is put between two others', async () => {
    const { line } = await full(1, 3)
    const [one, two, three] = line as [string, string, string]
    const toSecond = (holdId: string) => pools.transaction((tx, services) => moveInLine(tx, services, { holdId, toPlace: 2, by: staff, reason: '轮流' }))
    const order = async () => [...(await placeInLine(database(), line))].sort(([, a], [, b]) => a - b).map(([id]) => id)
    for (let round = 0; round < 60; round += 1) {
      await toSecond(three)
      expect(await order()).toEqual([one, three, two])
      await toSecond(two)
      expect(await order()).toEqual([one, two, three])
    }
  })

  it('move with the day: an offer ends with an earlier start, and what is free is offered again where there is more time', async () => {
    const { poolId, held, line } = await full(1, 1, clock.now() + 40 * hour)
    const startAt = (startsAt: number) => pools.transaction((tx, services) => setStartsAt(tx, services, { poolId, startsAt, by: staff }))
    await pools.release(first(held))
    const { offeredUntil } = await pools.hold(first(line))
    await startAt(clock.now() + hour)
    expect(told.map(({ what, until }) => [what, until])).toEqual([['offered', offeredUntil], ['offered', clock.now() + hour]])
    clock.advance(hour)
    await pools.runTimers()
    expect(await states(line)).toEqual(['lapsed'])

    const next = await full(1, 1, clock.now() + 20 * minute + 12 * hour)
    clock.advance(12 * hour)
    await pools.release(first(next.held))
    expect(await states(next.line)).toEqual(['waiting'])
    await pools.transaction((tx, services) => setStartsAt(tx, services, { poolId: next.poolId, startsAt: clock.now() + 40 * hour, by: staff }))
    expect(await states(next.line)).toEqual(['offered'])
  })

  it('that are miscounted are found', async () => {
    const { poolId } = await full(1, 1)
    await database().execute('UPDATE capacity_pool SET taken = 2 WHERE id = ?', [poolId])
    expect(await countCheck(database(), poolId)).toEqual([{ id: poolId, places: 1, taken: 2, waiting: 1, holdsTaken: 1, holdsWaiting: 1 }])
    await database().execute('UPDATE capacity_pool SET taken = 1 WHERE id = ?', [poolId])
  })
})
