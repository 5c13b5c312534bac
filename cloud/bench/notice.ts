import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { shippedUnits } from '../data/network'
import { systemClock } from '../database/clock'
import { type Database } from '../database/database'
import { newId } from '../database/id'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open'
import { insert, insertMany } from '../database/rows'
import { accountTable, personTable, representationTable } from '../features/identity/entities'
import { importNetwork } from '../features/network/importNetwork'
import { createNetwork } from '../features/network/network'
import { noticeTable } from '../features/notices/entities'
import { publish } from '../features/notices/publish'
import { readNotice } from '../features/notices/read'
import { tellNotice } from '../features/notices/tell'
import { createVault } from '../security/vault'
import { type Services } from '../services'
import { hasMariadb, onServer, startMariadb } from '../test/mariadb'
import { printFigure, printMissing } from './figures'
import { benchKeys } from './keys'
import { somebody } from './people'

const people = 30_000
/** One in so many has no phone here and is called instead. */
const withoutAccount = 10

/** Everybody with a home somewhere in the network, and nine in ten with an account. */
const seedPeople = async ({ database, vault, clock }: Services, unitIds: readonly string[]): Promise<void> => {
  const [now, phoneIndex] = [clock.now(), 'bench']
  const persons = Array.from({ length: people }, (_unused, at) => {
    const [id, { name, phone }] = [newId(clock), somebody(at)]
    return {
      id, level: 'phone_confirmed' as const, name: vault.seal(name, id), phone: vault.seal(phone, id), phoneIndex, idNumber: null, idNumberIndex: null, residence: vault.seal('{}', id), registered: null, workplace: null,
      homeUnitId: unitIds[at % unitIds.length] ?? null, erasedAt: null, mergedInto: null, version: 0, createdAt: now, updatedAt: now,
    }
  })
  const accounts = persons.filter((_person, at) => at % withoutAccount !== 0).map(({ id }) => {
    const accountId = newId(clock)
    return { id: newId(clock), accountId, personId: id, kind: 'self' as const, relation: null, evidence: 'declared' as const, selfKey: accountId, activeKey: `${accountId}:${id}`, fromAt: 0, untilAt: null }
  })
  await database.transaction(async (tx) => {
    await insertMany(tx, personTable, persons)
    await insertMany(tx, accountTable, accounts.map(({ accountId }) => ({ id: accountId, openidIndex: accountId, openid: '', staffId: null, privacyVersion: '', privacyAcceptedAt: now, disabledAt: null, createdAt: now })))
    await insertMany(tx, representationTable, accounts)
  })
}

const content = { kind: 'notice' as const, title: '示例通知', summary: '', body: '一段正文。', audience: { streetCodes: [], communityCodes: [], categories: [] }, needsReceipt: true, coverId: null, attachments: [], videoId: null }

/** From the release to the last message: in batches, as the timer does it. */
const measureOn = async (database: Database): Promise<void> => {
  await migrate(database)
  await importNetwork({ database, clock: systemClock }, shippedUnits())
  const services = { database, clock: systemClock, vault: createVault(benchKeys), network: createNetwork(database, systemClock), log: pino({ level: 'silent' }) } as unknown as Services
  const network = await services.network.current()
  await seedPeople(services, network.units.filter(({ kind }) => kind === 'street' || kind === 'community').map(({ id }) => id))
  const [id, staffId, now] = [newId(systemClock), newId(systemClock), systemClock.now()]
  await insert(database, noticeTable, {
    id, unitId: network.district.id, kind: 'notice', title: content.title, summary: '', coverId: null, state: 'in_review', draft: JSON.stringify(content), edition: 0, isPublic: 0, isPinned: 0, needsReceipt: 1, isForAll: 0, publishAt: null, publishedAt: null,
    revisedAt: null, withdrawnAt: null, authorStaffId: staffId, releasedByStaffId: null, writers: '[]', reviewId: null, toldUpTo: null, toldAt: null, version: 0, createdAt: now, updatedAt: now,
  })
  const started = performance.now()
  await database.transaction(async (tx) => {
    const row = await readNotice(tx, id)
    if (row) await publish(tx, services, row, { content, releasedBy: staffId, network, now: systemClock.now() })
  })
  printFigure(`notice, ${database.kind}: its release`, performance.now() - started, 'ms', { atMost: 1000 })
  while ((await tellNotice(services, id)) !== null);
  printFigure(`notice, ${database.kind}: until all of ${people} people have their message, what leaves by WeChat is laid ready, and the calls to those without a phone are listed`, (performance.now() - started) / 1000, 's', { atMost: 120 })
  const [told] = await database.query<{ amount: number }>("SELECT COUNT(*) AS amount FROM notification WHERE template = 'notice_receipt'")
  printFigure(`notice, ${database.kind}: people with none or more than one`, people - Number(told?.amount ?? 0), 'people', { atLeast: 0, atMost: 0 })
  const [laid] = await database.query<{ amount: number }>('SELECT (SELECT COUNT(*) FROM outbox) + (SELECT COUNT(*) FROM staff_call) AS amount')
  printFigure(`notice, ${database.kind}: people who are neither written to by WeChat nor called, or twice`, people - Number(laid?.amount ?? 0), 'people', { atLeast: 0, atMost: 0 })
}

/** A notice of the district that needs a receipt, to 30,000 people, on SQLite and on a MariaDB of its own. */
export const measureNotice = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const database = await openDatabase({ file: join(folder, 'notice.sqlite') })
    await measureOn(database)
    await database.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (!hasMariadb()) return printMissing('mariadb-server is not installed', 'a notice on MariaDB')
  const mariadb = await startMariadb(['--skip-log-bin', '--innodb-flush-log-at-trx-commit=1'])
  try {
    await onServer(mariadb.url, 'CREATE DATABASE notice')
    const database = await openDatabase({ url: `${mariadb.url}/notice`, file: '' })
    await measureOn(database)
    await database.close()
  } finally {
    await mariadb.stop()
  }
}
