import { type StaffSignup } from '@shared/contract/staffActivities'
import { DomainError } from '@shared/domain/error'
import { type Answers } from '@shared/fields/answerValue'
import { audienceGroupTexts, signupStateTexts, trainingResultTexts } from '@shared/text/activities'
import { recordWords } from '@shared/text/record'
import { placeInLine } from '../../capacity/look'
import { holes } from '../../database/rows'
import { type Services } from '../../services'
import { attendanceOf } from '../door/attendance'
import { type PersonRow } from '../identity/entities'
import { presentUnit } from '../network/presenter'
import { answerLines } from './form'
import { readSignup, type Signup, stateOf } from './read'

type Known = Pick<PersonRow, 'id' | 'name' | 'phone' | 'homeUnitId' | 'erasedAt'>

const readPeople = async ({ database }: Services, rows: readonly Signup[]): Promise<Map<string, Known>> => {
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  return new Map((await database.query<Known>(`SELECT id, name, phone, homeUnitId, erasedAt FROM person WHERE id IN (${holes(ids)})`, ids)).map((person) => [person.id, person]))
}

const readForms = async ({ database }: Services, rows: readonly Signup[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.map(({ activityId }) => activityId))]
  return new Map((await database.query<{ id: string; form: string }>(`SELECT id, form FROM activity WHERE id IN (${holes(ids)})`, ids)).map(({ id, form }) => [id, form]))
}

/**
 * Sign-ups for whoever runs the activity, whole: they call people and open the door. Five statements however many they are. The caller has
 * looked whether they may, and logs the look.
 */
export const presentStaffSignups = async (services: Services, rows: readonly Signup[]): Promise<StaffSignup[]> => {
  if (rows.length === 0) return []
  const { database, vault } = services
  const network = await services.network.current()
  const [people, forms] = [await readPeople(services, rows), await readForms(services, rows)]
  const places = await placeInLine(database, rows.filter(({ holdState }) => holdState === 'waiting').map(({ id }) => id))
  const attended = await attendanceOf(database, rows.map(({ id }) => id))
  return rows.map((row) => {
    const known = people.get(row.personId)
    const person = known && known.erasedAt === null ? known : null
    const home = person?.homeUnitId ? network.successor(person.homeUnitId) : undefined
    const state = stateOf(row)
    return {
      id: row.id, sessionId: row.sessionId, personId: row.personId, name: person ? vault.open(person.name, person.id) : recordWords.erased, phone: person ? vault.open(person.phone, person.id) : '',
      home: home ? presentUnit(home) : null, state: { code: state, text: signupStateTexts[state] }, admission: row.admission, linePlace: places.get(row.id) ?? null,
      offeredUntil: row.holdState === 'offered' ? row.offeredUntil : null, group: row.audienceGroup && { code: row.audienceGroup, text: audienceGroupTexts[row.audienceGroup] },
      answers: answerLines(forms.get(row.activityId) ?? '[]', JSON.parse(vault.open(row.answers, row.id)) as Answers), byStaff: row.byStaffId !== null,
      attended: attended.filter(({ signupId }) => signupId === row.id).map(({ sessionId }) => sessionId), result: row.result && { code: row.result, text: trainingResultTexts[row.result] },
      createdAt: row.createdAt, version: row.version,
    }
  })
}

/** One of them. Throws `not_found`. */
export const presentStaffSignup = async (services: Services, id: string): Promise<StaffSignup> => {
  const row = await readSignup(services.database, id)
  const [signup] = row ? await presentStaffSignups(services, [row]) : []
  if (!signup) throw new DomainError('not_found')
  return signup
}
