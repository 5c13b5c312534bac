import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo } from 'node:net'
import { createPool, type PoolConnection } from 'mysql2/promise'
import { type SqlValue } from '../database/database'
import { newId } from '../database/id'
import { type Step } from './recorder'
import { type SeededDraft } from './drafts'

/** What the bare program must know: the recorded statements, and whose values stand in them. */
export interface BareScript {
  /** By address, what only reads. */
  reads: Record<string, Step[]>
  submit: Step[]
  recordedDraft: SeededDraft
  recordedKey: string
  recordedNumber: string
  drafts: SeededDraft[]
  knownIds: string[]
}

const isId = (value: SqlValue): value is string => typeof value === 'string' && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(value)

/** Plain node:http and mysql2: the same calls, the same statements, nothing else. */
export const runBare = async (url: string): Promise<void> => {
  const pool = createPool({ uri: url, connectionLimit: 20, supportBigNumbers: true, bigNumberStrings: false, charset: 'utf8mb4' })
  // As the app sets it, or the two would wait for different locks.
  pool.on('connection', (connection) => void connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'))
  let script: BareScript | null = null
  const byId = new Map<string, SeededDraft>()
  const known = new Set<string>()
  let submitted = 0

  const play = async (steps: readonly Step[], change: (value: SqlValue) => SqlValue): Promise<unknown[]> => {
    const rows: unknown[] = []
    let connection: PoolConnection | null = null
    for (const step of steps) {
      if (step.kind === 'begin') {
        connection = await pool.getConnection()
        await connection.query('START TRANSACTION')
      } else if (step.kind === 'commit') {
        await connection?.query('COMMIT')
        connection?.release()
        connection = null
      } else {
        const [result] = await (connection ?? pool).query(step.statement, step.values.map(change))
        rows.push(result)
      }
    }
    return rows
  }
  /** The recorded values with those of this draft in their place, and fresh ones where the app would make some. */
  const changeFor = ({ recordedDraft, recordedKey, recordedNumber }: BareScript, draft: SeededDraft, key: string) => {
    const replaced = new Map<SqlValue, SqlValue>(Object.entries(recordedDraft).map(([name, value]) => [value, draft[name as keyof SeededDraft]]))
    replaced.set(recordedKey, key).set(recordedNumber, `99${(submitted += 1)}`)
    return (value: SqlValue): SqlValue => {
      const found = replaced.get(value)
      if (found !== undefined) return found
      if (!isId(value) || known.has(value)) return value
      const fresh = newId({ now: () => Date.now() })
      replaced.set(value, fresh)
      return fresh
    }
  }
  const server = createServer(async (request, response) => {
    try {
      await readBody(request)
      if (!script) throw new Error('no script yet')
      const draft = byId.get(/drafts\/(\w+)\//.exec(request.url ?? '')?.[1] ?? '')
      const rows = draft ? await play(script.submit, changeFor(script, draft, String(request.headers['idempotency-key']))) : await play(script.reads[request.url ?? ''] ?? [], (value) => value)
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(rows))
    } catch (error) {
      response.statusCode = 500
      response.end(String(error))
    }
  })
  process.on('message', (next: BareScript) => {
    script = next
    for (const draft of next.drafts) byId.set(draft.draftId, draft)
    for (const id of next.knownIds) known.add(id)
    process.send?.({ done: true })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.send?.({ port: (server.address() as AddressInfo).port })
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null
}
