import { type Answers } from '@shared/catalog/answers'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { statusTexts } from '@shared/text/labels'
import { momentText } from '@shared/text/due'
import { recordLabels as labels } from '@shared/text/record'
import { exportTexts } from '@shared/text/recordExport'
import { filesOnlyText } from '@shared/text/thread'
import { type Sql } from '../../../database/database'
import { holes } from '../../../database/rows'
import { requestTable, type StoredRequest } from '../../requests/entities'
import { factsOf } from '../../requests/facts'
import { readLogs } from '../../requests/log'
import { presentAnswers } from '../../requests/present/answers'
import { presentLog } from '../../requests/present/log'
import { readableBy } from '../../requests/readableBy'
import { openColumns } from '../../requests/sealed'
import { seenByApplicant } from '../../requests/staffOnly'
import { readWholeThreads } from '../../thread/whole'
import { eraseRequests } from '../deletion/eraseRequests'
import { countUpTo, linesOf, noHead, plainEntry, type PartEntry, type PartReading, type RecordPart, type Slice } from './recordPart'

const listed = ['id', 'number', 'serviceKey', 'formVersion', 'status', 'ownerUnitId', 'createdAt', 'submittedAt', 'closedAt'] as const satisfies readonly (keyof StoredRequest)[]
type Listed = Pick<StoredRequest, (typeof listed)[number]>

/** Of the person's own what they filed; of staff only what they may read as a request. */
const read = <Row>({ services: { database }, person, staff, network }: PartReading, { before, limit }: Slice, columns: readonly string[]): Promise<Row[]> => {
  const scope = staff ? readableBy(staff, network, 'q.id') : { sql: seenByApplicant, values: [] }
  return database.query<Row>(
    `SELECT ${columns.map((column) => `q.${column}`).join(', ')} FROM service_request q WHERE q.personId = ?${before === null ? '' : ' AND q.id < ?'}${staff ? " AND q.status <> 'draft'" : ''} AND ${scope.sql} ORDER BY q.id DESC LIMIT ${limit}`,
    [person.id, ...(before === null ? [] : [before]), ...scope.values])
}

const present = ({ id, number, status, closedAt, ownerUnitId, submittedAt, createdAt, ...rest }: Listed, { network }: PartReading): PartEntry => {
  const { texts } = network.forms.of(rest)
  const unit = ownerUnitId === null ? null : network.unit(ownerUnitId).name
  return {
    ...plainEntry, id, at: submittedAt ?? createdAt, title: texts.title, tag: statusTexts[status], requestId: status === 'draft' ? null : id,
    lines: linesOf([[labels.number, number && formatRequestNumber(number)], [labels.unit, unit], [labels.closedAt, closedAt === null ? null : momentText(closedAt)]]),
    data: { number, service: rest.serviceKey, formVersion: rest.formVersion, status, unit, createdAt, submittedAt, closedAt },
  }
}

/** For an export: with what was filled in and what became of it, as the applicant reads it. */
const listWhole = async (reading: PartReading, slice: Slice): Promise<PartEntry[]> => {
  const { services, network, now } = reading
  const rows = (await read<StoredRequest>(reading, slice, Object.keys(requestTable.columns))).map((row) => openColumns(services.vault, row.id, row))
  const logs = await readLogs(services.database, services, rows.map(({ id }) => id))
  const threads = await readWholeThreads(services.database, services, rows.map(({ id }) => id))
  return rows.map((row) => {
    const entry = network.forms.of(row)
    const answers = JSON.parse(row.answers) as Answers
    const sections = presentAnswers(entry, answers, network, { isMasked: false, facts: factsOf(row, now) })
    const log = presentLog(logs.get(row.id) ?? [], entry, 'applicant')
    const thread = threads.get(row.id) ?? []
    const shown = present(row, reading)
    return {
      ...shown,
      lines: [
        ...shown.lines, ...sections.flatMap((section) => section.answers.map(({ label, text }) => ({ label, text }))),
        ...log.map(({ at, action, by, words }) => ({ label: `${momentText(at)} ${action.text}`, text: [by, words].filter(Boolean).join('：') })),
        ...thread.map(({ at, unit, text, files }) => ({ label: `${momentText(at)} ${unit ?? exportTexts.written}`, text: [text, files > 0 ? filesOnlyText(files) : ''].filter(Boolean).join(' ') })),
      ],
      data: { ...shown.data, answers, closing: row.closing && JSON.parse(row.closing), rating: row.ratingLevel && { level: row.ratingLevel, words: row.ratingWords, at: row.ratedAt }, log: log.map(({ at, action, by, words }) => ({ at, action: action.code, by, words })), thread },
    }
  })
}

/** 办件, and what is being written. */
export const requestsPart: RecordPart = {
  key: 'requests', tables: ['service_request'], notice: null, head: noHead,
  list: async (reading, slice) => (slice.isWhole ? listWhole(reading, slice) : (await read<Listed>(reading, slice, listed)).map((row) => present(row, reading))),
  count: (sql, { id }) => countUpTo(sql, 'service_request', id, seenByApplicant),
  erase: eraseRequests,
}

interface Condition {
  sql: string
  values: readonly string[]
}

/** Requests of these people that are not over: they come first. `seen`: what a reader must not know of is left out. */
export const openRequestsOf = (sql: Sql, personIds: readonly string[], seen: Condition = { sql: '1 = 1', values: [] }): Promise<(Pick<Listed, 'id' | 'number' | 'serviceKey' | 'formVersion'> & { personId: string })[]> =>
  sql.query(`SELECT id, number, serviceKey, formVersion, personId FROM service_request WHERE personId IN (${holes(personIds)}) AND status IN ('submitted', 'accepted', 'awaiting_supplement') AND ${seen.sql} ORDER BY id DESC LIMIT 200`, [...personIds, ...seen.values])
