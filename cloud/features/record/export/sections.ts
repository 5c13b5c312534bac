import { type CallOutcome } from '@shared/domain/notices'
import { type ConsentKind, type SubscriptionKey } from '@shared/domain/subscriptions'
import { readAll } from '../../../database/rows'
import { preferencesOf } from '../../../outbox/preferences'
import { personCategoryTable } from '../../audiences/entities'
import { identityLogTable } from '../../people/entities'
import { deletionTable } from '../entities'
import { readLooks } from '../looks'
import { allParts } from '../parts/allParts'
import { type Line, linesOf, type PartReading } from '../parts/recordPart'
import { partTexts } from '@shared/text/record'
import { deletionStatusTexts } from '@shared/text/deletion'
import { enrolledCategoryTexts } from '@shared/text/enrolledCategories'
import { callOutcomeTexts } from '@shared/text/noticeTexts'
import { momentText } from '@shared/text/due'
import { subscriptionTexts } from '@shared/text/subscriptions'
import { exportTexts as texts } from '@shared/text/recordExport'

/** One thing in an export: in words for the page, as data for programs. */
export interface ExportedEntry {
  id: string
  title: string
  lines: Line[]
  data: unknown
}

/** A chapter of an export; its entries come in batches, so that a long record never lies in memory whole. */
export interface ExportSection {
  key: string
  title: string
  /** What there is one of. */
  head: () => Promise<{ lines: Line[]; data: unknown }>
  entries: () => AsyncGenerator<readonly ExportedEntry[]>
}

/** Entries in one statement. */
const batch = 100

/** Goes on after the last one of each batch until one is not full. */
async function* inBatches<Row extends { id: string }>(read: (slice: { before: string | null; limit: number }) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let before: string | null = null
  for (;;) {
    const rows: readonly Row[] = await read({ before, limit: batch })
    if (rows.length > 0) yield rows
    const last = rows[batch - 1]
    if (!last) return
    before = last.id
  }
}

async function* mapped<From, To>(batches: AsyncGenerator<readonly From[]>, change: (row: From) => To): AsyncGenerator<readonly To[]> {
  for await (const rows of batches) yield rows.map(change)
}

const noHead = async () => ({ lines: [], data: null })
/** A person has some devices, some requests to be deleted: what is more is not shown anywhere either. */
const most = 200

const partSections = (reading: PartReading): ExportSection[] => allParts.map((part) => ({
  key: part.key, title: partTexts[part.key].title, head: () => part.head(reading),
  entries: () => inBatches((slice) => part.list(reading, { ...slice, isWhole: true })),
}))

const looksSection = ({ services, network, person }: PartReading): ExportSection => ({
  key: 'looks', title: texts.looks, head: noHead,
  entries: () => mapped(inBatches((slice) => readLooks(services, network, person.id, slice)), (look) => ({
    id: look.id, title: momentText(look.at), data: look, lines: linesOf([[texts.station, look.unitName], [texts.role, look.roleText], [texts.purpose, look.purposeText], [texts.about, look.request && `${look.request.title} ${look.request.number}`]]),
  })),
})

async function* once<Row>(read: () => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield await read()
}

/** How it became known who they are: ids alone, told in codes. */
const identityLogSection = ({ services: { database }, person, network }: PartReading): ExportSection => ({
  key: 'identityLog', title: texts.identityLog, head: noHead,
  entries: () => mapped(once(() => readAll(database, identityLogTable, { personId: person.id }, { orderBy: 'id', isDescending: true, limit: most })), ({ id, at, step, evidence, unitId }) => {
    const unit = unitId === null ? null : (network.find(unitId)?.name ?? null)
    return { id, title: texts.steps[step], lines: linesOf([[texts.when, momentText(at)], [texts.station, unit]]), data: { at, step, evidence, unit } }
  }),
})

const deletionsSection = ({ services: { database, vault }, person }: PartReading): ExportSection => ({
  key: 'deletions', title: texts.deletions, head: noHead,
  entries: () => mapped(once(() => readAll(database, deletionTable, { personId: person.id }, { orderBy: 'id', isDescending: true, limit: most })), ({ id, status, askedAt, dueAt, decidedAt, closedAt, reason }) => {
    const why = reason && vault.open(reason, id)
    return { id, title: deletionStatusTexts[status], lines: linesOf([[texts.when, momentText(askedAt)], [texts.why, why]]), data: { status, askedAt, dueAt, decidedAt, closedAt, reason: why } }
  }),
})

interface ToldNotice { id: string; title: string; toldAt: number; readAt: number | null; confirmedAt: number | null }

/** What was brought to them, and when they read and confirmed it; above it of which categories they are. */
const noticesSection = ({ services: { database }, person }: PartReading): ExportSection => ({
  key: 'notices', title: texts.notices,
  head: async () => {
    const categories = (await readAll(database, personCategoryTable, { personId: person.id }, { orderBy: 'category', limit: most })).map(({ category }) => category)
    return { lines: linesOf([[texts.categories, categories.map((category) => enrolledCategoryTexts[category]).join('、')]]), data: { categories } }
  },
  entries: () => mapped(
    inBatches(({ before, limit }) => database.query<ToldNotice>(
      `SELECT r.noticeId AS id, n.title, r.toldAt, r.readAt, r.confirmedAt FROM notice_recipient r JOIN notice n ON n.id = r.noticeId WHERE r.personId = ?${before === null ? '' : ' AND r.noticeId < ?'} ORDER BY r.noticeId DESC LIMIT ${limit}`,
      [person.id, ...(before === null ? [] : [before])])),
    ({ id, title, ...told }) => ({
      id, title, data: { title, ...told },
      lines: linesOf([[texts.told, momentText(told.toldAt)], [texts.readAt, told.readAt === null ? null : momentText(told.readAt)], [texts.confirmedAt, told.confirmedAt === null ? null : momentText(told.confirmedAt)]]),
    })),
})

interface MadeCall { id: string; unitId: string; createdAt: number; doneAt: number | null; outcome: CallOutcome | null; note: string | null; attempts: number }

/** When they were to be called, and what came of it. */
const callsSection = ({ services: { database, vault }, person, network }: PartReading): ExportSection => ({
  key: 'calls', title: texts.calls, head: noHead,
  entries: () => mapped(
    inBatches(({ before, limit }) => database.query<MadeCall>(
      `SELECT id, unitId, createdAt, doneAt, outcome, note, attempts FROM staff_call WHERE personId = ?${before === null ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ${limit}`, [person.id, ...(before === null ? [] : [before])])),
    ({ id, unitId, note: sealed, ...call }) => {
      const [unit, note] = [network.find(unitId)?.name ?? null, sealed && vault.open(sealed, id)]
      return { id, title: momentText(call.createdAt), lines: linesOf([[texts.station, unit], [texts.outcome, call.outcome && callOutcomeTexts[call.outcome]], [texts.note, note]]), data: { unit, note, ...call } }
    }),
})

/** Where the account is signed in. */
const devicesSection = ({ services: { database } }: PartReading, accountId: string): ExportSection => ({
  key: 'devices', title: texts.devices, head: noHead,
  entries: () => mapped(
    once(() => database.query<{ id: string; device: string; createdAt: number; lastSeenAt: number }>(`SELECT id, device, createdAt, lastSeenAt FROM session WHERE accountId = ? ORDER BY id DESC LIMIT ${most}`, [accountId])),
    ({ id, ...session }) => ({ id, title: session.device || texts.unknownDevice, lines: linesOf([[texts.signedIn, momentText(session.createdAt)], [texts.lastSeen, momentText(session.lastSeenAt)]]), data: session })),
})

interface KeptConsent { id: string; subscription: SubscriptionKey; kind: ConsentKind; grantedAt: number; spentAt: number | null; endedAt: number | null }

/** What the account agreed to hear by WeChat, and when not. */
const wechatSection = ({ services: { database } }: PartReading, accountId: string): ExportSection => ({
  key: 'wechat', title: texts.wechat,
  head: async () => {
    const { wanted, quietFrom, quietUntil } = await preferencesOf(database, accountId)
    return { lines: linesOf([[texts.wanted, wanted.map((key) => subscriptionTexts[key]).join('、')], [texts.quiet, texts.quietHours(quietFrom, quietUntil)]]), data: { wanted, quietFrom, quietUntil } }
  },
  entries: () => mapped(
    inBatches(({ before, limit }) => database.query<KeptConsent>(
      `SELECT id, subscription, kind, grantedAt, spentAt, endedAt FROM subscription_consent WHERE accountId = ?${before === null ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ${limit}`, [accountId, ...(before === null ? [] : [before])])),
    ({ id, ...consent }) => ({
      id, title: `${subscriptionTexts[consent.subscription]}，${texts.consentKinds[consent.kind]}`, data: consent,
      lines: linesOf([[texts.granted, momentText(consent.grantedAt)], [texts.spent, consent.spentAt === null ? null : momentText(consent.spentAt)], [texts.ended, consent.endedAt === null ? null : momentText(consent.endedAt)]]),
    })),
})

/** Everything that is kept of a person, chapter by chapter. */
export const exportSections = (reading: PartReading, accountId: string): ExportSection[] =>
  [...partSections(reading), noticesSection(reading), callsSection(reading), looksSection(reading), identityLogSection(reading), deletionsSection(reading), devicesSection(reading, accountId), wechatSection(reading, accountId)]

/** The tables whose rows of a person an export holds; a test holds them against every table that has a personId. */
export const exportedTables: readonly string[] = [...allParts.flatMap(({ tables }) => tables), 'notice_recipient', 'person_category', 'staff_call', 'access_log', 'identity_log', 'deletion_request']

/** Tables with a personId that no export holds, and why. */
export const notExported: Readonly<Record<string, string>> = {}
