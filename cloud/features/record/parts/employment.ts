import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { employmentWords as labels } from '@shared/text/employment'
import { recordLabels } from '@shared/text/record'
import { readOne } from '../../../database/rows'
import { eraseInterests } from '../../posts/erase'
import { interestEntries } from '../../posts/recordEntries'
import { employmentTable, type EmploymentEntryRow } from '../entities'
import { employmentLines, entryLines, openEmployment, openEntry } from '../employmentWords'
import { countUpTo, linesOf, newestOf, plainEntry, type PartEntry, type PartHead, type PartReading, type RecordPart } from './recordPart'

const head = async ({ services: { database, vault }, person }: PartReading): Promise<PartHead> => {
  const row = await readOne(database, employmentTable, { personId: person.id })
  const given = row && openEmployment(vault, row)
  return { lines: given ? employmentLines(given) : [], data: given && row ? { ...given, updatedAt: row.updatedAt } : null }
}

const present = (row: EmploymentEntryRow, { services: { vault }, network }: PartReading): PartEntry => {
  const { id, kind, happenedAt, aboutId, unitId, at } = row
  const words = openEntry(vault, row)
  const unit = network.find(unitId)?.name ?? null
  const day = dayText(shanghaiDay(happenedAt))
  return {
    ...plainEntry, id, at: happenedAt, title: labels[kind], lines: [...linesOf([[labels.day, day]]), ...entryLines(words), ...linesOf([[recordLabels.station, unit]])],
    data: { kind, day, aboutId, unit, writtenAt: at, ...words },
  }
}

/** 就业: as it is, then everything that was done, and the posts that they would like. */
export const employmentPart: RecordPart = {
  key: 'employment', tables: ['employment_record', 'employment_entry', 'post_interest'], notice: null, head,
  list: async (reading, slice) => {
    const { sql, values } = newestOf(reading.person.id, slice)
    const rows = await reading.services.database.query<EmploymentEntryRow>(`SELECT id, kind, at, happenedAt, aboutId, unitId, words FROM employment_entry WHERE ${sql}`, values)
    const entries = [...rows.map((row) => present(row, reading)), ...(await interestEntries(reading, slice))]
    return entries.sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, slice.limit)
  },
  count: async (sql, { id }) => (await countUpTo(sql, 'employment_entry', id)) + (await countUpTo(sql, 'post_interest', id)),
  erase: async (tx, _services, { id }) => {
    await tx.execute('DELETE FROM employment_record WHERE personId = ?', [id])
    const interests = await eraseInterests(tx, id)
    return { employment: interests + (await tx.execute('DELETE FROM employment_entry WHERE personId = ?', [id])).affected }
  },
}
