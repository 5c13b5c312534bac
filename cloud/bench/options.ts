import { parseArgs } from 'node:util'
import { type DatabaseSettings } from '../database/open'

export const parts = ['bundles', 'photos', 'routing', 'seats', 'notice', 'wechat', 'bare', 'growth'] as const
export type BenchPart = (typeof parts)[number]

/** How much there is in a database: requests in all, and how many of them are open under the street of the clerk who looks. */
export interface Size {
  requests: number
  queue: number
}

export interface Options {
  parts: readonly BenchPart[]
  /** The larger of the two sizes that are compared; the smaller is a tenth of it. */
  large: Size
}

const isPart = (name: string): name is BenchPart => (parts as readonly string[]).includes(name)

/** --requests and --queue set the larger size, --only names the parts that run. Throws on anything else. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({ args: [...args], options: { requests: { type: 'string', default: '1000000' }, queue: { type: 'string', default: '50000' }, only: { type: 'string', default: parts.join(',') } } })
  const large = { requests: Number(values.requests), queue: Number(values.queue) }
  const chosen = values.only.split(',').filter(isPart)
  // Below this a page would not be full, and nothing could be compared.
  if (!(large.queue >= 1000) || !(large.requests >= 20 * large.queue) || chosen.length === 0) {
    throw new Error(`--queue of 1,000 at the least, --requests of twenty times that, --only of ${parts.join(',')}`)
  }
  return { parts: chosen, large }
}

/** A database of the benchmark, as one word for a process of its own. */
export const settingsOf = (target: string): DatabaseSettings => (target.startsWith('mysql:') ? { url: target, file: '' } : { file: target })
