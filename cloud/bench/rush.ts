import { randomBytes } from 'node:crypto'
import { countCheck } from '../capacity/look'
import { openPool } from '../capacity/openPool'
import { shippedUnits } from '../data/network'
import { systemClock } from '../database/clock'
import { type Database } from '../database/database'
import { newId } from '../database/id'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { insert } from '../database/rows'
import { activitySessionTable, activityTable } from '../features/activities/entities'
import { importNetwork } from '../features/network/importNetwork'
import { createVault } from '../security/vault'
import { type Services } from '../services'
import { onServer } from '../test/mariadb'
import { type AppPorts, answerOf, start } from './children'
import { type SeededDraft, seedDrafts } from './drafts'
import { printFigure } from './figures'
import { benchKeys } from './keys'
import { fire } from './load'

const people = 5000
const seats = 200
/** As many calls at a time as the client of the benchmark has connections. */
const atOnce = 64
const week = 7 * 24 * 60 * 60_000
const vault = createVault(benchKeys)

/** A lecture with so many seats. */
const seedActivity = async (database: Database, unitId: string): Promise<{ id: string; sessionId: string }> => {
  const [now, id, sessionId] = [systemClock.now(), newId(systemClock), newId(systemClock)]
  await database.transaction(async (tx) => {
    await insert(tx, activityTable, {
      id, organiserUnitId: unitId, kind: 'lecture', mode: null, title: '讲座', summary: '', body: '', partner: '', contact: '', audience: JSON.stringify({ streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null }), signupScope: 'session',
      signupFrom: now, signupUntil: now + week, places: null, form: '[]', needsAdmission: 0, usesEntitlement: 0, pictureId: null, state: 'published', startsAt: now + week, endsAt: now + week + 1, publishedAt: now, byStaffId: unitId, version: 1, createdAt: now, updatedAt: now,
    })
    await insert(tx, activitySessionTable, { id: sessionId, activityId: id, startsAt: now + week, endsAt: now + week + 1, place: '', address: '', latitude: null, longitude: null, link: null, places: seats, isCancelled: 0 })
    // Opening a pool asks the services for nothing but the clock.
    await openPool(tx, { clock: systemClock, vault } as Services, { id: sessionId, places: seats, startsAt: now + week, isOpen: true })
  })
  return { id, sessionId }
}

interface Outcome {
  time: number
  what: 'seat' | 'refused' | 'error'
}

const signUp = async (port: number, { token, personId }: SeededDraft, { id, sessionId }: { id: string; sessionId: string }): Promise<Outcome> => {
  const started = performance.now()
  const what = await fire({
    port, method: 'POST', path: `/api/activities/${id}/signups`, headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomBytes(12).toString('hex') },
    body: JSON.stringify({ personId, sessionId, mayWait: false, answers: {} }),
  }).then(() => 'seat' as const, (error: Error) => (error.message.includes('"signup_refused"') ? 'refused' as const : 'error' as const))
  return { time: performance.now() - started, what }
}

/** Everybody comes as soon as there is a connection for them. */
const rush = async (port: number, crowd: readonly SeededDraft[], activity: { id: string; sessionId: string }): Promise<{ outcomes: Outcome[]; seconds: number }> => {
  const outcomes: Outcome[] = []
  let come = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let one = crowd[come++]; one; one = crowd[come++]) outcomes.push(await signUp(port, one, activity))
  }))
  return { outcomes, seconds: (performance.now() - started) / 1000 }
}

const print = async (database: Database, { outcomes, seconds }: Awaited<ReturnType<typeof rush>>): Promise<void> => {
  const times = outcomes.map(({ time }) => time).sort((a, b) => a - b)
  const count = (what: Outcome['what']): number => outcomes.filter((outcome) => outcome.what === what).length
  printFigure('seats over HTTP: people decided', outcomes.length / seconds, 'people/s')
  printFigure('seats over HTTP: p50', times[Math.floor(times.length * 0.5)] ?? NaN, 'ms')
  printFigure('seats over HTTP: p99', times[Math.floor(times.length * 0.99)] ?? NaN, 'ms')
  printFigure('seats over HTTP: errors', count('error'), 'people', { atMost: 0 })
  printFigure('seats over HTTP: oversold, left over or miscounted', Math.abs(count('seat') - seats) + (await countCheck(database)).length, 'seats', { atMost: 0 })
}

/** The same rush through the app as people meet it: 5,000 who are signed in tap for 200 seats, on that MariaDB. */
export const measureRush = async (serverUrl: string): Promise<void> => {
  await onServer(serverUrl, 'CREATE DATABASE rush')
  const target = `${serverUrl}/rush`
  const database = await openDatabase({ url: target, file: '' })
  await migrate(database)
  await importNetwork({ database, clock: systemClock }, shippedUnits())
  const crowd = await seedDrafts(database, vault, people + atOnce)
  const [unit] = await database.query<{ id: string }>("SELECT id FROM unit WHERE kind = 'street' ORDER BY code LIMIT 1")
  const app = start('app', target)
  try {
    const { ports } = await answerOf<AppPorts>(app)
    const [warm, activity] = [await seedActivity(database, unit?.id ?? ''), await seedActivity(database, unit?.id ?? '')]
    await rush(ports.plain, crowd.slice(people), warm)
    await print(database, await rush(ports.plain, crowd.slice(0, people), activity))
  } finally {
    app.kill()
    await database.close()
  }
}
