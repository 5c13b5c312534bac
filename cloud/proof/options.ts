import { parseArgs } from 'node:util'

export interface Options {
  /** Which proofs run; all of them without a choice. */
  only: readonly string[] | null
  rounds: number
  clients: number
  kills: number
  /** Of the process that sends messages. */
  senderKills: number
  /** A MariaDB that is there already, without a database name; otherwise one is started. */
  server: string | null
}

/** --only race,kills; --rounds, --clients, --kills and --sender-kills make them smaller. Throws on anything else. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({ args: [...args], options: {
    only: { type: 'string' }, server: { type: 'string' },
    rounds: { type: 'string', default: '1000' }, clients: { type: 'string', default: '50' }, kills: { type: 'string', default: '50' }, 'sender-kills': { type: 'string', default: '200' },
  } })
  const [rounds, clients, kills, senderKills] = [values.rounds, values.clients, values.kills, values['sender-kills']].map(Number) as [number, number, number, number]
  if (!(rounds >= 3) || !(clients >= 4) || !(kills >= 1) || !(senderKills >= 1)) throw new Error('--rounds of 3, --clients of 4, --kills and --sender-kills of 1 at the least')
  return { only: values.only?.split(',') ?? null, rounds, clients, kills, senderKills, server: values.server ?? null }
}
