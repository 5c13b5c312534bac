import { countLost, toldOf } from '../proof/kills'
import { onEachDatabase } from '../test/eachDatabase'
import { newHolder, poolsOn } from '../test/pools'
import { runCommand } from '../test/runCommand'
import { createVirtualClock } from '../test/virtualClock'

onEachDatabase('a process that signs people up and is killed at any moment', ({ kind, database }) => {
  if (kind === 'mysql') {
    it('leaves nothing half done, and nothing undone that it had confirmed', async () => {
      const { code, lines, error } = await runCommand('cloud/proof/main', '--only', 'kills', '--kills', '10', '--server', process.env.TEST_MARIADB_URL as string)
      expect(error).toBe('')
      expect(lines.map((line) => JSON.parse(line)).map(({ met }) => met)).toEqual([true, true, true, true, true])
      expect(code).toBe(0)
    })
  }

  it('is found out where it said what is not so', async () => {
    const pools = poolsOn(database(), createVirtualClock())
    const poolId = await pools.open({ places: 5 })
    const take = async () => (await pools.take(poolId, newHolder(pools.services.clock))).id
    const [here, gone, leaving] = [await take(), await take(), await take()]
    await pools.release(gone)
    await pools.release(leaving)
    // A line that was cut says nothing.
    expect(await countLost(database(), toldOf(`+${here}\n+${gone}\n+${leaving}\n~${leaving}\n-${gone}\n+${'0'.repeat(26)}`))).toBe(0)
    expect(await countLost(database(), toldOf(`+${gone}\n`))).toBe(1)
    expect(await countLost(database(), toldOf(`-${here}\n`))).toBe(1)
    expect(await countLost(database(), toldOf(`+${'0'.repeat(26)}\n`))).toBe(1)
  })
})
