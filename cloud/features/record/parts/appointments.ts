import { appointmentKindTexts, appointmentLabels as labels, appointmentStateTexts, homeVisitGroundTexts } from '@shared/text/appointments'
import { momentText } from '@shared/text/due'
import { eraseAppointments } from '../../appointments/erase'
import { type Appointment, readAppointments, stateOf } from '../../appointments/read'
import { subjectText } from '../../appointments/subject'
import { countUpTo, linesOf, noHead, plainEntry, type PartEntry, type PartReading, type RecordPart } from './recordPart'

/** What somebody wrote, and what was written to them, is for them and for the station that they came to: others read what it was, and whether they came. */
const present = (row: Appointment, { services: { vault }, network, staff }: PartReading): PartEntry => {
  const own = (sealed: string | null): string | null => (staff === null && sealed !== null ? vault.open(sealed, row.id) || null : null)
  const [address, phone, note, words] = [own(row.address), own(row.phone), own(row.note), own(row.words)]
  const ground = staff === null ? row.ground : null
  const [unit, subject, state] = [network.find(row.unitId)?.name ?? null, subjectText(network, row.subject), stateOf(row)]
  return {
    ...plainEntry, id: row.id, at: row.createdAt, title: subject, tag: appointmentStateTexts[state],
    lines: linesOf([
      [labels.when, momentText(row.startsAt)], [labels.station, unit], [labels.kind, appointmentKindTexts[row.kind]], [labels.ground, ground && homeVisitGroundTexts[ground]],
      [labels.address, address], [labels.phone, phone], [labels.note, note], [labels.words, words],
    ]),
    data: { kind: row.kind, unit, startsAt: row.startsAt, endsAt: row.endsAt, subject: row.subject, requestId: staff === null ? row.requestId : null, state, outcomeAt: row.markedAt, ground, address, phone, note, words, createdAt: row.createdAt },
  }
}

/** 预约: at a station or at home, and whether they came. */
export const appointmentsPart: RecordPart = {
  key: 'appointments', tables: ['appointment'], notice: null, head: noHead,
  list: async (reading, { before, limit }) => {
    const rows = await readAppointments(reading.services.database, `a.personId = ?${before === null ? '' : ' AND a.id < ?'} ORDER BY a.id DESC LIMIT ${limit}`, [reading.person.id, ...(before === null ? [] : [before])])
    return rows.map((row) => present(row, reading))
  },
  count: (sql, { id }) => countUpTo(sql, 'appointment', id),
  erase: async (tx, services, { id }, now) => ({ appointments: await eraseAppointments(tx, services, id, now) }),
}
