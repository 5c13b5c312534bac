import { type StaffAppointment } from '@shared/contract/appointments'
import { DomainError } from '@shared/domain/error'
import { recordWords } from '@shared/text/record'
import { holes } from '../../database/rows'
import { type StaffActor } from '../../middleware/actor'
import { type Services } from '../../services'
import { type PersonRow } from '../identity/entities'
import { type NetworkView } from '../network/network'
import { logListLooks } from '../requests/listLooks'
import { opened, presentBrief, presentWords } from './presenter'
import { type Appointment, mayChange, readAppointment, stateOf } from './read'
import { assertReceives, receivingUnit } from './scope'

type Known = Pick<PersonRow, 'id' | 'name' | 'phone' | 'erasedAt'>

const readPeople = async ({ database }: Services, rows: readonly Appointment[]): Promise<Map<string, Known>> => {
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  return new Map((await database.query<Known>(`SELECT id, name, phone, erasedAt FROM person WHERE id IN (${holes(ids)})`, ids)).map((person) => [person.id, person]))
}

const nobody: ReadonlyMap<string, string> = new Map()

const present = (row: Appointment, person: Known | undefined, { vault }: Services, network: NetworkView, now: number): StaffAppointment => {
  const { may: _may, ...brief } = presentBrief(row, { network, names: nobody, now })
  const known = person && person.erasedAt === null ? person : undefined
  const words = presentWords(row, vault, network)
  return {
    ...brief, ...words, phone: words.phone || (known ? opened(vault, known.phone, known.id) : ''), name: known ? vault.open(known.name, known.id) : recordWords.erased,
    byStaff: row.byStaffId !== null, mayMark: stateOf(row) !== 'cancelled' && row.startsAt <= now, mayChange: mayChange(row, now),
  }
}

/**
 * Appointments for whoever receives the people, whole: they call them and go to them. Two statements and the log of the look, however many
 * there are. The caller has looked whether they may.
 */
export const presentForStaff = async (services: Services, staff: StaffActor, rows: readonly Appointment[], network: NetworkView, now: number): Promise<StaffAppointment[]> => {
  if (rows.length === 0) return []
  await logListLooks(services, staff, 'appointment', rows.map(({ personId, unitId }) => ({ personId, unitId: receivingUnit(staff, network, unitId) ?? unitId })), now)
  const people = await readPeople(services, rows)
  return rows.map((row) => present(row, people.get(row.personId), services, network, now))
}

/** One of them, for whoever receives them now. Throws `not_found`, `forbidden`. */
export const presentReceived = async ({ services, staff, now }: { services: Services; staff: StaffActor; now: number }, id: string): Promise<{ appointment: StaffAppointment }> => {
  const [row, network] = [await readAppointment(services.database, id), await services.network.current()]
  if (!row) throw new DomainError('not_found')
  assertReceives(staff, network, row.unitId)
  const [appointment] = await presentForStaff(services, staff, [row], network, now)
  if (!appointment) throw new DomainError('not_found')
  return { appointment }
}
