import { type AppointmentBrief, type AppointmentDetails } from '@shared/contract/appointments'
import { appointmentKindTexts, appointmentStateTexts, homeVisitGroundTexts } from '@shared/text/appointments'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type Appointment, mayChange, stateOf } from './read'
import { papersOf, subjectText } from './subject'

/** What a page of appointments needs besides the rows. */
export interface Around {
  network: NetworkView
  /** Names of those whom the account helps, by person. */
  names: ReadonlyMap<string, string>
  now: number
}

export const opened = (vault: Vault, sealed: string | null, id: string): string => (sealed === null ? '' : vault.open(sealed, id))

export const presentBrief = (row: Appointment, { network, names, now }: Around): AppointmentBrief => {
  const state = stateOf(row)
  return {
    id: row.id, kind: { code: row.kind, text: appointmentKindTexts[row.kind] }, state: { code: state, text: appointmentStateTexts[state] }, unit: presentUnit(network.unit(row.unitId)),
    startsAt: row.startsAt, endsAt: row.endsAt, subject: subjectText(network, row.subject), personId: row.personId, personName: names.get(row.personId) ?? null,
    may: mayChange(row, now) ? ['move', 'cancel'] : [], isOver: state !== 'booked' || row.endsAt <= now, version: row.version,
  }
}

/** What was written for it. */
export const presentWords = (row: Appointment, vault: Vault, network: NetworkView) => ({
  note: opened(vault, row.note, row.id), phone: opened(vault, row.phone, row.id), ground: row.ground && { code: row.ground, text: homeVisitGroundTexts[row.ground] },
  address: row.address && vault.open(row.address, row.id), requestId: row.requestId, words: row.words && vault.open(row.words, row.id), bring: papersOf(network, row.subject),
})

export const presentDetails = (row: Appointment, vault: Vault, around: Around): AppointmentDetails => {
  const unit = around.network.unit(row.unitId)
  return { ...presentBrief(row, around), ...presentWords(row, vault, around.network), stationPhone: unit.phone, stationAddress: unit.address }
}
