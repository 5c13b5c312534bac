import { shanghaiDay } from '@shared/domain/calendar/day'
import { benefitKindTexts, benefitStateTexts, benefitTellerTexts, benefitWords } from '@shared/text/benefits'
import { dayText } from '@shared/text/due'
import { recordLabels as labels, recordWords } from '@shared/text/record'
import { type BenefitRow } from '../entities'
import { countUpTo, linesOf, newestOf, noHead, plainEntry, type PartEntry, type PartReading, type RecordPart } from './recordPart'

const present = ({ id, kind, state, since, toldBy, at, unitId, words: sealed }: BenefitRow, { services: { vault }, network }: PartReading): PartEntry => {
  const words = sealed && vault.open(sealed, id)
  const unit = network.find(unitId)?.name ?? null
  return {
    ...plainEntry, id, at, title: benefitKindTexts[kind], tag: benefitStateTexts[state],
    lines: linesOf([[labels.since, since], [labels.told, benefitWords.told(benefitTellerTexts[toldBy], dayText(shanghaiDay(at)))], [labels.station, unit], [labels.words, words]]),
    data: { kind, state, since, toldBy, at, unit, words },
  }
}

/** 待遇, as told. */
export const benefitsPart: RecordPart = {
  key: 'benefits', tables: ['benefit_told'], notice: recordWords.told, head: noHead,
  list: async (reading, slice) => {
    const { sql, values } = newestOf(reading.person.id, slice)
    const rows = await reading.services.database.query<BenefitRow>(`SELECT id, kind, state, since, toldBy, at, unitId, words FROM benefit_told WHERE ${sql}`, values)
    return rows.map((row) => present(row, reading))
  },
  count: (sql, { id }) => countUpTo(sql, 'benefit_told', id),
  erase: async (tx, _services, { id }) => ({ benefits: (await tx.execute('DELETE FROM benefit_told WHERE personId = ?', [id])).affected }),
}
