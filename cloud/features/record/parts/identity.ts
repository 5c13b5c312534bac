import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@shared/domain/mask'
import { relationTexts, representationTexts } from '@shared/text/consents'
import { momentText } from '@shared/text/due'
import { levelTexts, recordLabels } from '@shared/text/record'
import { type RowOf } from '../../../database/table'
import { update } from '../../../database/rows'
import { personTable, type representationTable } from '../../identity/entities'
import { presentPerson } from '../../identity/presenter'
import { endRepresentation, representationsOf } from '../../people/representations'
import { countUpTo, linesOf, newestOf, plainEntry, type PartHead, type PartReading, type RecordPart } from './recordPart'

type Row = RowOf<typeof representationTable>

const placeText = (place: PlaceAnswer | null, { network, isMasked }: PartReading): string | null => {
  if (!place) return null
  const street = place.streetCode ? network.byCode(place.streetCode)?.shortName : undefined
  return [street, place.text && (isMasked ? maskAddress(place.text) : place.text), place.outside ? '（不在杨浦）' : ''].filter(Boolean).join(' ') || null
}

const head = async (reading: PartReading): Promise<PartHead> => {
  const { services, person, network, isMasked } = reading
  const shown = presentPerson(services, person)
  const idNumber = person.idNumber === null ? null : services.vault.open(person.idNumber, person.id)
  const home = person.homeUnitId === null ? null : network.unit(person.homeUnitId).name
  return {
    lines: linesOf([
      [recordLabels.name, isMasked ? maskName(shown.name) : shown.name], [recordLabels.phone, isMasked ? maskPhone(shown.phone) : shown.phone],
      [recordLabels.idNumber, idNumber && (isMasked ? maskIdNumber(idNumber) : idNumber)], [recordLabels.residence, placeText(shown.residence, reading)], [recordLabels.registered, placeText(shown.registered, reading)],
      [recordLabels.workplace, isMasked ? null : shown.workplace], [recordLabels.level, levelTexts[person.level]], [recordLabels.home, home],
    ]),
    data: { ...shown, idNumber, home, createdAt: person.createdAt, updatedAt: person.updatedAt },
  }
}

/** Who acts for them, and did. */
const present = ({ id, kind, relation, evidence, fromAt, untilAt, activeKey }: Row) => ({
  ...plainEntry, id, at: fromAt, title: recordLabels.actor(relation ? `${representationTexts[kind]}（${relationTexts[relation]}）` : representationTexts[kind]), tag: activeKey === null ? recordLabels.ended : null,
  lines: linesOf([[recordLabels.since, momentText(fromAt)], [recordLabels.until, untilAt === null ? null : momentText(untilAt)]]), data: { kind, relation, evidence, fromAt, untilAt },
})

/** Name, phone, addresses, and who acts for them. */
export const identityPart: RecordPart = {
  key: 'identity', tables: ['representation'], notice: null, head,
  list: async ({ services: { database }, person }, slice) => {
    const { sql, values } = newestOf(person.id, slice)
    return (await database.query<Row>(`SELECT id, kind, relation, evidence, fromAt, untilAt, activeKey FROM representation WHERE ${sql}`, values)).map(present)
  },
  count: (sql, { id }) => countUpTo(sql, 'representation', id),
  erase: async (tx, services, { id, version }, now) => {
    const acting = await representationsOf(tx, id)
    for (const row of acting) await endRepresentation(tx, services, row, now)
    const nothing = services.vault.seal('', id)
    const emptied = {
      name: nothing, phone: nothing, phoneIndex: '', residence: services.vault.seal('{}', id), registered: null, workplace: null, idNumber: null, idNumberIndex: null, level: 'declared' as const, homeUnitId: null, erasedAt: now,
    }
    if ((await update(tx, personTable, { ...emptied, updatedAt: now, version: version + 1 }, { id, version })) !== 1) throw new DomainError('stale_version')
    return { profile: 1, helpers: acting.filter(({ kind }) => kind !== 'self').length }
  },
}
