import { type NoticeBody } from '@shared/contract/notices'
import { type WeekHours } from '@shared/domain/openingHours'
import { type Clock } from '../database/clock'
import { type Database, type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insert, insertMany } from '../database/rows'
import { appointmentPlanTable } from '../features/appointments/entities'
import { noticeAudienceTable, noticeEditionTable, noticeTable } from '../features/notices/entities'

const sampleUnit = '五角场街道退役军人服务站'
const bureau = '杨浦区退役军人事务局'

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 })
const workday = [hours(9, 11), hours(14, 16)]
/** Monday to Friday, and a make-up workday: made up, as everything here. */
const counterWeek: WeekHours = [workday, workday, workday, workday, workday, [], [], workday]
const visitWeek: WeekHours = [[], [], [hours(14, 16)], [], [], [], [], []]

const addPlans = (tx: Transaction, unitId: string): Promise<void> => insertMany(tx, appointmentPlanTable, [
  { unitId, kind: 'counter', isOn: 1, week: JSON.stringify(counterWeek), slotLength: 30, places: 2, leadHours: 2, daysAhead: 30, version: 1 },
  { unitId, kind: 'home_visit', isOn: 1, week: JSON.stringify(visitWeek), slotLength: 60, places: 1, leadHours: 24, daysAhead: 30, version: 1 },
])

interface Sample {
  unit: typeof sampleUnit | typeof bureau
  content: NoticeBody
}

const basics = { audience: { streetCodes: [], communityCodes: [], categories: [] }, needsReceipt: false, coverId: null, attachments: [], videoId: null } satisfies Partial<NoticeBody>

const samples: readonly Sample[] = [
  { unit: bureau, content: { ...basics, kind: 'policy', title: '样例·优待证怎么办', summary: '三样材料，在手机上就能申请', body: '（样例，不是真的通知）\n\n办优待证，请带好三样：\n\n- **身份证**\n- **户口本**\n- **退役证件**\n\n## 怎么办\n\n1. 在手机上拍照申请\n2. 街道服务站看材料\n3. 办好了通知您来领\n\n不会用手机的，到街道服务站，我们帮您办。' } },
  { unit: sampleUnit, content: { ...basics, kind: 'notice', title: '样例·年度体检请确认', summary: '看过后请点“我看过了”', needsReceipt: true, body: '（样例，不是真的通知）\n\n今年的体检安排好了，请您看过后点下面的“我看过了”，站里就知道已经通知到您。' } },
]

interface Author {
  unitId: string
  staffId: string
}

const addNotice = async (tx: Transaction, clock: Clock, { unit, content }: Sample, { unitId, staffId }: Author): Promise<void> => {
  const [now, id] = [clock.now(), newId(clock)]
  const isForAll = unit === bureau
  await insert(tx, noticeTable, {
    id, unitId, kind: content.kind, title: content.title, summary: content.summary, coverId: null, state: 'published', draft: null, edition: 1, isPublic: 1, isPinned: 0, needsReceipt: content.needsReceipt ? 1 : 0, isForAll: isForAll ? 1 : 0,
    publishAt: null, publishedAt: now, revisedAt: null, withdrawnAt: null, authorStaffId: staffId, releasedByStaffId: staffId, writers: '[]', reviewId: null, toldUpTo: null, toldAt: now, version: 1, createdAt: now, updatedAt: now,
  })
  await insert(tx, noticeEditionTable, { noticeId: id, edition: 1, content: JSON.stringify(content), publishedAt: now, releasedByStaffId: staffId })
  if (!isForAll) await insert(tx, noticeAudienceTable, { noticeId: id, part: 'area', value: unitId })
}

/** Puts a pattern for appointments at the sample station, and two notices, into a database that was just made a demo; nobody has an account yet who could be told. */
export const addSampleStation = async ({ database, clock }: { database: Database; clock: Clock }): Promise<void> => {
  const authors = await database.query<Author & { name: string }>(
    "SELECT u.name, u.id AS unitId, MIN(sa.staffId) AS staffId FROM unit u JOIN staff_assignment sa ON sa.unitId = u.id AND sa.role IN ('lead', 'administrator') WHERE u.name IN (?, ?) GROUP BY u.id, u.name", [sampleUnit, bureau])
  const authorAt = (name: string): Author => {
    const author = authors.find((one) => one.name === name)
    if (!author) throw new Error(`no sample staff at ${name}`)
    return author
  }
  await database.transaction(async (tx) => {
    await addPlans(tx, authorAt(sampleUnit).unitId)
    for (const sample of samples) await addNotice(tx, clock, sample, authorAt(sample.unit))
  })
}
