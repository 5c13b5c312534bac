import { act, fireEvent, screen } from '@testing-library/react'
import { type ActivityBody, type KeptActivity, type StaffSignup } from '@shared/contract/staffActivities'
import { type StaffRole, type UnitKind } from '@shared/domain/roles'
import { beginStaffSession } from '@/session/store'

export const idOf = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`
export const unit = { id: idOf('W'), kind: 'street', name: '五角场街道退役军人服务站', shortName: '五角场街道' } as const
export const activityId = idOf('A')
export const sessionId = idOf('S')
const at = (text: string): number => Date.parse(`${text}+08:00`)

export const content: ActivityBody = {
  kind: 'lecture', mode: null, title: '政策宣讲', summary: '听一听新政策', body: '', partner: '', contact: '', audience: { streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null },
  signupScope: 'session', signupFrom: at('2026-11-26T00:00'), signupUntil: at('2026-12-01T17:00'), places: null,
  sessions: [{ id: sessionId, startsAt: at('2026-12-05T09:00'), endsAt: at('2026-12-05T11:00'), place: '街道服务站二楼', address: '', position: null, link: null, places: 60, isCancelled: false }],
  form: [], needsAdmission: false, usesEntitlement: false, pictureId: null,
}

/** As the service answers about one of them. */
export const keptActivity = (change: Partial<KeptActivity> = {}): KeptActivity => ({
  id: activityId, kind: { code: 'lecture', text: '宣讲讲座' }, title: '政策宣讲', state: { code: 'published', text: '已发布' }, organiser: unit, startsAt: at('2026-12-05T09:00'), signupUntil: content.signupUntil, isOver: false,
  seats: { places: 60, left: 20, waiting: 3 }, may: ['edit', 'cancel', 'signups', 'door', 'results'], updatedAt: at('2026-11-26T10:42'), content, counts: [{ sessionId, seats: { places: 60, left: 20, waiting: 3 } }], pictureUrl: null, changes: [], version: 4, ...change,
})
export const draft = (change: Partial<KeptActivity> = {}): KeptActivity => keptActivity({ state: { code: 'draft', text: '草稿' }, may: ['edit', 'publish'], ...change })

export const staffSignup = (change: Partial<StaffSignup> = {}): StaffSignup => ({
  id: idOf('P'), sessionId, personId: idOf('N'), name: '样例老周', phone: '13900000000', home: unit, state: { code: 'confirmed', text: '报上名了' }, admission: 'none', linePlace: null, offeredUntil: null, group: null, answers: [], byStaff: false, attended: [], result: null, createdAt: at('2026-11-26T10:00'), version: 2, ...change,
})

/** Somebody of the staff is signed in at this PC. */
export const signInStaff = (role: StaffRole = 'lead', kind: UnitKind = 'street'): void =>
  beginStaffSession({ account: null, staff: { id: idOf('M'), name: '王敏', assignments: [{ unit: { ...unit, kind }, role }] }, csrfToken: 'csrf' })

/** The last one of that name: a sheet lies over the page. */
export const tap = (name: string | RegExp, role = 'button') => act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1) as HTMLElement))
export const type = (label: string, value: string) => act(async () => void fireEvent.change(screen.getAllByLabelText(label).at(-1) as HTMLElement, { target: { value } }))
