import { type ChildProcess } from 'node:child_process'
import { type Database } from '../database/database'
import { type BareScript } from './bareProcess'
import { type AppPorts, answerOf, start } from './children'
import { clerkTokens } from './clerks'
import { type SeededDraft } from './drafts'
import { homeShot, messagesShot, seedMessages } from './homePage'
import { openingShot, partShot } from './longRecord'
import { printFigure } from './figures'
import { fire, median, type Shot, throughput } from './load'
import { type Step } from './recorder'

const rounds = 7
const perRound = { queue: 600, submit: 140, record: 400, home: 400 } as const
/** The least that is aimed at, where it is not four fifths of the bare program. */
const aims: Readonly<Record<string, number>> = { submit: 0.7, home: 0.7, messages: 0.7 }
const concurrency = 8
/** Two to record with, and what one warm-up and all rounds of both sides hand in. */
export const draftsNeeded = 2 + 2 * (rounds + 1) * perRound.submit
const clerkToken = clerkTokens[0] as string

const queueShot = (port: number, token: string): Shot => ({ port, method: 'GET', path: '/api/staff/requests?tab=waiting', headers: { Authorization: `Bearer ${token}` } })
export const submitShot = (port: number, { draftId, token }: SeededDraft, key: string): Shot => ({
  port, method: 'POST', path: `/api/drafts/${draftId}/submission`, headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key }, body: '{"version":1}',
})
export const keyOf = (index: number): string => `benchmark-key-${String(index).padStart(8, '0')}`

/** Records one call each, so that the bare program has something to play. */
const recordScript = async (app: ChildProcess, port: number, drafts: readonly SeededDraft[], personId: string, database: Database): Promise<BareScript> => {
  const record = async (shot: Shot): Promise<{ steps: Step[]; answer: string }> => {
    // Once before, so that what the app reads once for all is not taken for part of it.
    await fire(shot.method === 'GET' ? shot : queueShot(port, clerkToken))
    await answerOf(app, 'start')
    const answer = await fire(shot)
    return { steps: (await answerOf<{ steps: Step[] }>(app, 'take')).steps, answer }
  }
  const [warm, draft] = drafts.slice(0, 2) as [SeededDraft, SeededDraft]
  // The first submission fetches a block of numbers, which the next nineteen do not.
  await fire(submitShot(port, warm, keyOf(-2)))
  const submit = await record(submitShot(port, draft, keyOf(-1)))
  const knownIds = (await database.query<{ id: string }>('SELECT id FROM unit')).map(({ id }) => id)
  await fire(openingShot(port, personId))
  await seedMessages(database, draft)
  const reads: BareScript['reads'] = {}
  for (const shot of [queueShot(port, clerkToken), partShot(port, personId, 'requests'), partShot(port, personId, 'employment'), homeShot(port, draft), messagesShot(port, draft)]) reads[shot.path] = (await record(shot)).steps
  return {
    reads, submit: submit.steps, recordedDraft: draft, recordedKey: keyOf(-1),
    recordedNumber: (JSON.parse(submit.answer) as { number: string }).number.replace(/\D/g, ''), drafts: [...drafts], knownIds,
  }
}

/** The app against the bare program, in turns, in the same run: the machine's noise falls on both. */
export const measureRatios = async (database: Database, url: string, drafts: readonly SeededDraft[], personId: string): Promise<void> => {
  const app = start('app', url)
  const bare = start('bare', url)
  try {
    const [{ ports }, { port: barePort }] = await Promise.all([answerOf<AppPorts>(app), answerOf<{ port: number }>(bare)])
    const script = await recordScript(app, ports.recorded, drafts, personId, database)
    await answerOf(bare, script)
    for (const [path, steps] of Object.entries(script.reads)) printFigure(`statements of ${path.replace(personId, ':id').replace('/api/staff/', '')}`, steps.filter(({ kind }) => kind === 'statement').length, 'statements')
    printFigure('statements of a submission', script.submit.filter(({ kind }) => kind === 'statement').length, 'statements')
    const left = drafts.slice(2)
    const veteran = drafts[1] as SeededDraft
    let keys = 0
    const run = {
      queue: (port: number) => throughput(perRound.queue, concurrency, () => queueShot(port, clerkToken)),
      'record of 500 entries, requests': (port: number) => throughput(perRound.record, concurrency, () => partShot(port, personId, 'requests')),
      'record of 500 entries, work': (port: number) => throughput(perRound.record, concurrency, () => partShot(port, personId, 'employment')),
      home: (port: number) => throughput(perRound.home, concurrency, () => homeShot(port, veteran)),
      messages: (port: number) => throughput(perRound.home, concurrency, () => messagesShot(port, veteran)),
      submit: (port: number) => throughput(perRound.submit, concurrency, () => submitShot(port, left.pop() as SeededDraft, keyOf((keys += 1)))),
    }
    for (const name of Object.keys(run) as (keyof typeof run)[]) {
      await run[name](ports.plain)
      await run[name](barePort)
      const figures = { app: [] as number[], bare: [] as number[] }
      for (let round = 0; round < rounds; round += 1) {
        const order = round % 2 === 0 ? (['app', 'bare'] as const) : (['bare', 'app'] as const)
        for (const side of order) figures[side].push(await run[name](side === 'app' ? ports.plain : barePort))
      }
      printFigure(`${name}: app`, median(figures.app), 'calls/s')
      printFigure(`${name}: bare program`, median(figures.bare), 'calls/s')
      printFigure(`${name}: app / bare program`, median(figures.app.map((value, index) => value / (figures.bare[index] ?? NaN))), 'ratio', { atLeast: aims[name] ?? 0.8 })
    }
  } finally {
    app.kill()
    bare.kill()
  }
}
