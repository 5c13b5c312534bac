import { consentTexts, representationTexts } from '@shared/text/consents'
import { momentText } from '@shared/text/due'
import { consentTitles, recordLabels as labels } from '@shared/text/record'
import { type RowOf } from '../../../database/table'
import { type consentTable } from '../../people/entities'
import { actingFor } from '../../people/representations'
import { readableBy } from '../../requests/readableBy'
import { countUpTo, linesOf, newestOf, noHead, plainEntry, type PartEntry, type PartReading, type RecordPart } from './recordPart'

type Row = RowOf<typeof consentTable>

const wordsOf = ({ purpose, givenBy, staffId }: Row): string => {
  if (purpose === 'child_data') return consentTexts.childData
  if (purpose === 'post_interest') return consentTexts.postInterest
  if (purpose === 'helped_by_account') return givenBy === 'guardian' ? consentTexts.guarded : consentTexts.helped
  if (purpose === 'activity_signup') return staffId !== null ? consentTexts.activityAtCounter : givenBy === 'guardian' ? consentTexts.activityGuarded : consentTexts.activity
  if (purpose === 'appointment') return staffId !== null ? consentTexts.appointmentAtCounter : givenBy === 'guardian' ? consentTexts.appointmentGuarded : consentTexts.appointment
  return givenBy === 'self' ? consentTexts.assisted : consentTexts.assistedFor
}

/** The words of an edition that is no longer in force are not known here: its name is told. */
const present = (row: Row, helpers: ReadonlySet<string>, { network, staff }: PartReading): PartEntry => {
  const { id, purpose, version, givenBy, accountId, unitId, requestId, at } = row
  const unit = unitId === null ? null : (network.find(unitId)?.name ?? null)
  return {
    ...plainEntry, id, at, title: consentTitles[purpose], requestId, canWithdraw: staff === null && purpose === 'helped_by_account' && accountId !== null && helpers.has(accountId),
    lines: linesOf([
      [labels.at, momentText(at)], [labels.by, representationTexts[givenBy]], [labels.station, unit], [labels.version, version], [labels.text, version === consentTexts.version ? wordsOf(row) : null],
    ]),
    data: { purpose, version, text: version === consentTexts.version ? wordsOf(row) : null, givenBy, at, unit, requestId },
  }
}

/** What was agreed to, in which words. */
export const consentsPart: RecordPart = {
  key: 'consents', tables: ['consent'], notice: null, head: noHead,
  list: async (reading, slice) => {
    const { services: { database }, network, person, staff, now } = reading
    const { sql, values } = newestOf(person.id, slice)
    // Of a request that they may not read the staff do not learn by its consent that there is one.
    const scope = staff ? readableBy(staff, network, 'consent.requestId') : { sql: '1 = 1', values: [] }
    const rows = await database.query<Row>(`SELECT id, personId, purpose, version, givenBy, accountId, staffId, unitId, requestId, at FROM consent WHERE (requestId IS NULL OR ${scope.sql}) AND ${sql}`, [...scope.values, ...values])
    const helpers = new Set((await actingFor(database, person.id, now)).filter(({ kind }) => kind !== 'self').map(({ accountId }) => accountId))
    return rows.map((row) => present(row, helpers, reading))
  },
  count: (sql, { id }) => countUpTo(sql, 'consent', id),
  // They prove what was done with somebody's word, as long as that itself is kept.
  erase: async () => ({}),
}
