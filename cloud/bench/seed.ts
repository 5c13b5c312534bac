import { catalog } from '@shared/catalog/catalog'
import { publishedCalendar } from '@shared/domain/calendar/publishedCalendar'
import { type LimitClock, startClock } from '@shared/domain/deadline'
import { type Status } from '@shared/domain/workflow'
import { privacyNotice } from '@shared/text/privacy'
import { type Database, type SqlValue } from '../database/database'
import { newId } from '../database/id'
import { holes } from '../database/rows'
import { type Table } from '../database/table'
import { accountTable, personTable, representationTable, sessionTable, staffAssignmentTable, staffTable } from '../features/identity/entities'
import { createNetwork } from '../features/network/network'
import { requestTable } from '../features/requests/entities'
import { hashToken } from '../security/token'
import { type Vault } from '../security/vault'

export const sizes = { requests: 100_000, people: 30_000, drafts: 3000 } as const

export interface SeededDraft {
  token: string
  tokenHash: string
  sessionId: string
  accountId: string
  personId: string
  draftId: string
}

export interface Seeded {
  clerkToken: string
  drafts: SeededDraft[]
}

type Row = Readonly<Record<string, SqlValue>>
const rowsAtOnce = 1000

const insertMany = async (database: Database, table: Table, rows: readonly Row[]): Promise<void> => {
  const names = Object.keys(table.columns)
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const chunk = rows.slice(at, at + rowsAtOnce)
    const values = chunk.flatMap((row) => names.map((name) => row[name] ?? null))
    await database.execute(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${chunk.map(() => `(${holes(names)})`).join(', ')}`, values)
  }
}

const clock = { now: () => Date.now() }
const statuses: readonly Status[] = ['submitted', 'accepted', 'awaiting_supplement', 'completed', 'completed', 'completed', 'completed', 'rejected']

/** People, their accounts and records; a clerk of a street; requests of all states spread over all stations; drafts ready to submit. */
export const seed = async (database: Database, vault: Vault): Promise<Seeded> => {
  const now = clock.now()
  const network = await createNetwork(database, clock).current()
  const street = network.units.find(({ kind }) => kind === 'street') ?? network.district
  const clerkToken = 'clerk-token-of-the-benchmark'
  const staffId = newId(clock)
  await insertMany(database, staffTable, [{ id: staffId, name: 'clerk', createdAt: now }])
  await insertMany(database, staffAssignmentTable, [{ id: newId(clock), staffId, unitId: street.id, role: 'clerk', fromAt: 0 }])
  await insertMany(database, sessionTable, [session(clerkToken, { staffId }, now)])
  await database.execute('UPDATE network_state SET version = version + 1')

  const residence = JSON.stringify({ text: '', streetCode: street.code, unsure: false, outside: false })
  const people = Array.from({ length: sizes.people }, () => ({ accountId: newId(clock), personId: newId(clock) }))
  await insertMany(database, accountTable, people.map(({ accountId }) => ({ id: accountId, openidIndex: accountId, openid: 'x', privacyVersion: privacyNotice.version, privacyAcceptedAt: now, createdAt: now })))
  await insertMany(database, personTable, people.map(({ personId }) => ({
    id: personId, level: 'declared', name: vault.seal('张建国', personId), phone: vault.seal('13812345678', personId), phoneIndex: personId, residence: vault.seal(residence, personId),
    version: 1, createdAt: now, updatedAt: now,
  })))
  await insertMany(database, representationTable, people.map(({ accountId, personId }) => ({ id: newId(clock), accountId, personId, kind: 'self', selfKey: accountId, fromAt: 0 })))

  const stations = network.units.filter(({ kind }) => kind === 'street' || kind === 'community')
  const limitClock = startClock(now, { amount: 2, unit: 'workingDays' }, publishedCalendar)
  for (let made = 0; made < sizes.requests; made += 10_000) {
    await insertMany(database, requestTable, Array.from({ length: 10_000 }, (_unused, index) => {
      const turn = made + index
      const owner = stations[turn % stations.length] ?? street
      return request(vault, people[turn % people.length] as (typeof people)[number], { status: statuses[turn % statuses.length] ?? 'submitted', ownerId: owner.id, number: `2501${turn}`, limitClock, now })
    }))
  }
  // The clerk's own station is a busy one.
  await insertMany(database, requestTable, Array.from({ length: 400 }, (_unused, index) =>
    request(vault, people[index] as (typeof people)[number], { status: 'submitted', ownerId: street.id, number: `2502${index}`, limitClock, now: now + index })))
  return { clerkToken, drafts: await seedDrafts(database, vault, people, now) }
}

const session = (token: string, owner: { staffId?: string; accountId?: string }, now: number) => ({
  id: newId(clock), tokenHash: hashToken(token), kind: 'wechat', level: 'password', staffId: owner.staffId ?? null, accountId: owner.accountId ?? null, device: '', createdAt: now, lastSeenAt: now + 3_600_000, expiresAt: now + 86_400_000,
})

interface RequestFacts {
  status: Status
  ownerId: string
  number: string
  limitClock: LimitClock
  now: number
}

const request = (vault: Vault, { accountId, personId }: { accountId: string; personId: string }, { status, ownerId, number, limitClock, now }: RequestFacts): Row => {
  const id = newId(clock)
  const isRunning = status === 'submitted' || status === 'accepted'
  return {
    id, number, serviceKey: 'certificate', formVersion: 1, status, stageKey: 'acceptance', stageKind: 'decide', personId, accountId,
    routedUnitId: ownerId, homeUnitId: ownerId, ownerUnitId: ownerId, supplementRounds: 0, limitClock: isRunning ? JSON.stringify(limitClock) : null,
    dueAt: isRunning ? limitClock.dueAt : null, amberAt: isRunning ? limitClock.amberAt : null, queueAt: limitClock.dueAt + Number(number.slice(-4)),
    answers: vault.seal('{}', id), applicantName: vault.seal('张建国', id), applicantPhone: vault.seal('13812345678', id), routing: vault.seal('{"sentence":""}', id),
    createdAt: now, submittedAt: now, updatedAt: now, version: 2,
  }
}

const seedDrafts = async (database: Database, vault: Vault, people: readonly { accountId: string; personId: string }[], now: number): Promise<SeededDraft[]> => {
  const consultation = catalog.find(({ definition }) => definition.key === 'consultation')?.definition
  const answers = JSON.stringify({ topic: 'other', question: '优待证丢了，怎么补办？需要带什么材料？', phone: '13812345678' })
  const drafts = people.slice(0, sizes.drafts).map(({ accountId, personId }, index) => ({ accountId, personId, draftId: newId(clock), token: `draft-token-of-the-benchmark-${index}` }))
  await insertMany(database, requestTable, drafts.map(({ accountId, personId, draftId }) => ({
    id: draftId, serviceKey: 'consultation', formVersion: 1, status: 'draft', stageKey: consultation?.stages[0].key ?? '', stageKind: 'decide', personId, accountId, draftKey: `${personId}:c`,
    supplementRounds: 0, queueAt: now, answers: vault.seal(answers, draftId), applicantName: vault.seal('张建国', draftId), applicantPhone: vault.seal('13812345678', draftId), createdAt: now, updatedAt: now, version: 1,
  })))
  const sessions = drafts.map(({ token, accountId }) => session(token, { accountId }, now))
  await insertMany(database, sessionTable, sessions)
  return drafts.map((draft, index) => ({ ...draft, tokenHash: hashToken(draft.token), sessionId: sessions[index]?.id ?? '' }))
}
