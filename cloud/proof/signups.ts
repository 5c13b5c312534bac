import { writeSync } from 'node:fs'
import { systemClock } from '../database/clock'
import { openDatabase } from '../database/open'
import { newHolder, poolsOn } from '../test/pools'
import { randomChoice } from '../test/random'

/** What the process that gets killed says of a hold: that it is committed, that it will be given back, that this is committed. */
export const words = { confirmed: '+', leaving: '~', left: '-' } as const

const workers = 12

/** One after the other, as fast as it goes: somebody comes, somebody leaves. Ends only when it is killed. */
export const runSignups = async (url: string, poolIds: readonly string[]): Promise<void> => {
  const database = await openDatabase({ url, file: '' })
  const pools = poolsOn(database, systemClock)
  // At once and whole, so that what was said before the kill is heard.
  const say = (word: string, holdId: string): void => void writeSync(1, `${word}${holdId}\n`)
  const work = async (): Promise<never> => {
    const mine: string[] = []
    for (;;) {
      const leaver = Math.random() < 0.4 ? mine.shift() : undefined
      if (leaver === undefined) {
        const { state, id } = await pools.takeOrWait(randomChoice(Math.random, poolIds), newHolder(systemClock))
        if (state !== 'held' && state !== 'waiting') throw new Error(`told ${state} in an open pool`)
        say(words.confirmed, id)
        mine.push(id)
      } else {
        say(words.leaving, leaver)
        if (!(await pools.release(leaver))) throw new Error('there was nothing to give back')
        say(words.left, leaver)
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
}
