import { parseArgs } from 'node:util'

export interface Options {
  /** Which proofs run; all of them without a choice. */
  only: readonly string[] | null
  rounds: number
  clients: number
  kills: number
  /** A MariaDB that is there already, without a database name; otherwise one is started. */
  server: string | null
}

/** --only race,kills; --rounds, --clients and --kills make them smaller. Throws on anything else. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({ args: [...args], options: {
    only: { type: 'string' }, server: { type: 'string' },
    rounds: { type: 'string', default: '1000' }, clients: { type: 'string', default: '50' }, kills: { type: 'string', default: '50' },
  } })
  const [rounds, clients, kills] = [Number(values.rounds), Number(values.clients), Number(values.kills)]
  if (!(rounds >= 3) || !(clients >= 4) || !(kills >= 1)) throw new Error('--rounds of 3, --clients of 4, --kills of 1 at the least')
  return { only: values.only?.split(',') ?? null, rounds, clients, kills, server: values.server ?? null }
}
