// A server in a process of its own, so that its memory is only its own: tells its address, and on demand how much memory it takes and took at the most.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@shared/contract/contract'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { veteran } from './people'
import { startTestServer } from './testServer'

const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'measured-'))
  const database = await openDatabase({ file: join(folder, 'test.sqlite') })
  await migrate(database)
  const server = await startTestServer(database)
  const callers = []
  for (let caller = 0; caller < 8; caller += 1) {
    const as = await veteran(server, `person-${caller}`)
    callers.push({ as, requestId: (await server.call(contract.openDraft, as, { body: { serviceKey: 'certificate' } })).body.id as string })
  }
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
  process.on('message', (word) => {
    if (word === 'memory') process.send?.({ now: process.memoryUsage.rss(), most })
    if (word === 'anew') most = 0
    if (word === 'tomorrow') server.clock.advance(24 * 60 * 60_000)
    if (word !== 'memory') process.send?.({})
  })
  process.once('disconnect', () => {
    clearInterval(watch)
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.folder, { recursive: true, force: true })
    process.exit(0)
  })
  process.send?.({ url: server.url, callers })
}

void run()
