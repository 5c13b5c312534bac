import { type Status } from '@shared/domain/workflow'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { ageOn, birthdayOf } from '@shared/domain/idNumber'
import { type Answers } from '@shared/fields/answerValue'
import { holes } from '../../database/rows'
import { type Services } from '../../services'

/** A request of the person's own that is on its way or done. */
export interface OwnRequest {
  serviceKey: string
  isOpen: boolean
  askedAt: number
  /** As they answered it; nothing where it was not opened. */
  answers: Answers
  /** How it ended, where the service tells ways to end apart. */
  result: string | null
}

/** What is known of somebody from themselves: newest request first. */
export interface Known {
  requests: readonly OwnRequest[]
  /** By the ID number that was checked at a counter; null without one. */
  age: number | null
  now: number
}

/** So many of the newest requests are looked at. */
const looked = 50
/** The services whose answers tell something, the newest of each. Only these are opened. */
const telling = ['enrollment', 'certificate', 'certificate_replacement', 'employment_help', 'return_reception'] as const

/** What was withdrawn or refused says nothing. */
const counting = { submitted: 'open', accepted: 'open', awaiting_supplement: 'open', completed: 'done' } as const satisfies Partial<Record<Status, string>>

interface Row {
  id: string
  serviceKey: string
  status: keyof typeof counting
  submittedAt: number
}

interface Sealed {
  id: string
  answers: string
  closing: string | null
}

/** The newest of each service that tells something. */
const toOpen = (rows: readonly Row[]): string[] => telling.flatMap((key) => rows.find(({ serviceKey }) => serviceKey === key)?.id ?? [])

const readAge = async ({ database, vault }: Services, personId: string, now: number): Promise<number | null> => {
  const [row] = await database.query<{ idNumber: string | null }>('SELECT idNumber FROM person WHERE id = ?', [personId])
  const birthday = row?.idNumber ? birthdayOf(vault.open(row.idNumber, personId)) : null
  return birthday === null ? null : ageOn(birthday, shanghaiDay(now))
}

/** Three queries, however much somebody has asked for. */
export const readKnown = async (services: Services, personId: string, now: number): Promise<Known> => {
  const { database, vault } = services
  const statuses = Object.keys(counting)
  const rows = await database.query<Row>(
    `SELECT id, serviceKey, status, submittedAt FROM service_request WHERE personId = ? AND status IN (${holes(statuses)}) ORDER BY id DESC LIMIT ${looked}`, [personId, ...statuses])
  const ids = toOpen(rows)
  const sealed = ids.length === 0 ? [] : await database.query<Sealed>(`SELECT id, answers, closing FROM service_request WHERE id IN (${holes(ids)})`, ids)
  const opened = new Map(sealed.map(({ id, answers, closing }) => [id, {
    answers: JSON.parse(vault.open(answers, id)) as Answers,
    result: closing ? ((JSON.parse(vault.open(closing, id)) as { outcome?: { code: string } }).outcome?.code ?? null) : null,
  }]))
  return {
    requests: rows.map(({ id, serviceKey, status, submittedAt }) => ({ serviceKey, isOpen: counting[status] === 'open', askedAt: submittedAt, ...(opened.get(id) ?? { answers: {}, result: null }) })),
    age: await readAge(services, personId, now),
    now,
  }
}
