import { type ActivityBody, type SessionBody } from '@shared/contract/staffActivities'
import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { openPool } from '../capacity/openPool'
import { type Clock } from '../database/clock'
import { type Database, type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insert, insertMany } from '../database/rows'
import { columnsOf, sessionRowsOf } from '../features/activities/content'
import { activitySessionTable, activityTable } from '../features/activities/entities'
import { wantedPools } from '../features/activities/pools'
import { type Vault } from '../security/vault'

const hour = 3_600_000
const sampleUnit = '五角场街道退役军人服务站'
const note = '（样例，不是真的活动）'

/** So many days from today, by the clock of Shanghai. */
type At = (days: number, hours: number) => number

const session = (startsAt: number, length: number, words: Partial<SessionBody> = {}): SessionBody => ({
  id: null, startsAt, endsAt: startsAt + length * hour, place: '示例活动中心', address: '', position: { latitude: 31.302, longitude: 121.509 }, link: null, places: null, isCancelled: false, ...words,
})

const basics = {
  mode: null, partner: '', contact: '样例，不用联系', audience: { streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null }, form: [], needsAdmission: false, usesEntitlement: false, pictureId: null, places: null,
} as const satisfies Partial<ActivityBody>

type Sample = (at: At, now: number) => ActivityBody

/** Made up, all of them, and say so: one of each way of signing up, with few seats where the line is to be seen. */
const samples: readonly Sample[] = [
  (at, now) => ({
    ...basics, audience: { ...basics.audience }, form: [], kind: 'job_fair', title: '样例·退役军人招聘会', summary: `两场，任选一场${note}`, body: '演示用：看看怎么选场次、报名和签到。', signupScope: 'session', signupFrom: now, signupUntil: at(9, 14),
    sessions: [session(at(8, 9), 3, { places: 100 }), session(at(9, 14), 3, { places: 100 })],
  }),
  (at, now) => ({
    ...basics, audience: { ...basics.audience }, kind: 'training', mode: 'order_based', title: '样例·电工技能培训', summary: `五天，两个名额，满了可以排候补${note}`, body: '演示用：名额少，看看候补怎么排；报名后由服务站确认。', signupScope: 'whole', signupFrom: now, signupUntil: at(12, 9),
    places: 2, needsAdmission: true, usesEntitlement: true, sessions: [0, 1, 2, 3, 4].map((day) => session(at(14 + day, 9), 6)),
    form: [{ key: 'experience', kind: 'choice', label: '您做过电工吗', help: '', optional: true, options: ['做过', '没有做过'] }],
  }),
  (at, now) => ({
    ...basics, audience: { ...basics.audience, ageFrom: 50 }, form: [], kind: 'course', title: '样例·手机摄影课', summary: `每周一次，共六次${note}`, body: '演示用：报一次名，六次课都有座位。', signupScope: 'whole', signupFrom: now, signupUntil: at(5, 18), places: 20,
    sessions: [0, 1, 2, 3, 4, 5].map((week) => session(at(6 + 7 * week, 10), 1.5)),
  }),
  (at, now) => ({
    ...basics, audience: { ...basics.audience }, form: [], kind: 'livestream', title: '样例·直播送岗', summary: `在手机上看${note}`, body: '演示用：链接打不开，是样例。', signupScope: 'session', signupFrom: now, signupUntil: at(3, 19),
    sessions: [session(at(3, 19), 1, { place: '', position: null, link: 'https://live.example.com/sample', places: 500 })],
  }),
]

const addOne = async (tx: Transaction, services: { clock: Clock; vault: Vault }, { content, unitId, staffId, now }: { content: ActivityBody; unitId: string; staffId: string; now: number }): Promise<void> => {
  const id = newId(services.clock)
  const row = { id, organiserUnitId: unitId, ...columnsOf(content), state: 'published' as const, publishedAt: now, byStaffId: staffId, version: 1, createdAt: now, updatedAt: now }
  const sessions = sessionRowsOf(id, content.sessions, [], services.clock)
  await insert(tx, activityTable, row)
  await insertMany(tx, activitySessionTable, sessions)
  for (const { id: poolId, places, startsAt } of wantedPools(row, sessions)) await openPool(tx, services, { id: poolId, places, startsAt, isOpen: true })
}

/** Puts a few made-up activities of the sample station into a database that was just made a demo, on days from today on. */
export const addSampleActivities = async ({ database, clock }: { database: Database; clock: Clock }, vault: Vault): Promise<void> => {
  const [unit] = await database.query<{ id: string; staffId: string }>("SELECT u.id, sa.staffId FROM unit u JOIN staff_assignment sa ON sa.unitId = u.id AND sa.role = 'lead' WHERE u.name = ?", [sampleUnit])
  if (!unit) throw new Error(`no sample staff at ${sampleUnit}`)
  const now = clock.now()
  const at: At = (days, hours) => startOfShanghaiDay(shanghaiDay(now) + days) + hours * hour
  await database.transaction(async (tx) => {
    for (const sample of samples) await addOne(tx, { clock, vault }, { content: sample(at, now), unitId: unit.id, staffId: unit.staffId, now })
  })
}
