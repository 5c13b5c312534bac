import { type Answers } from '@shared/fields/answerValue'
import { audienceGroupTexts, signupStateTexts, trainingResultTexts } from '@shared/text/activities'
import { momentText } from '@shared/text/due'
import { signupLabels as labels } from '@shared/text/signups'
import { ratingTexts } from '@shared/text/labels'
import { type Reasoned, reasonsOf } from '../../../capacity/log'
import { organiserOf } from '../../activities/presenter'
import { attendanceOf, type Attended } from '../../door/attendance'
import { type AskedAgain, followUpsOf } from '../../door/followUpsOf'
import { answerLines } from '../../signups/form'
import { readSessionsOf, readSignups, sessionsFor, type Signup, stateOf } from '../../signups/read'
import { eraseSignups } from '../../signups/erase'
import { type ActivitySessionRow } from '../../activities/entities'
import { holes } from '../../../database/rows'
import { countUpTo, linesOf, noHead, plainEntry, type PartEntry, type PartReading, type RecordPart } from './recordPart'

interface Around {
  sessions: readonly ActivitySessionRow[]
  attended: readonly Attended[]
  forms: ReadonlyMap<string, string>
  /** None where it is not the person who reads. */
  asked: readonly AskedAgain[]
  reasons: readonly Reasoned[]
}

/** What somebody wrote of themselves, and what was written of them, is for them and for whoever runs the activity: another station reads what it was, and how it came out. */
const present = (row: Signup, { sessions: all, attended: everybody, forms, asked: allAsked, reasons: allReasons }: Around, { services: { vault }, network, staff }: PartReading): PartEntry => {
  const sessions = sessionsFor(row, all)
  const attended = everybody.filter(({ signupId }) => signupId === row.id)
  const own = <T>(value: T): T | null => (staff === null ? value : null)
  const answers = JSON.parse(vault.open(row.answers, row.id)) as Answers
  const opened = (sealed: string | null): string | null => own(sealed && vault.open(sealed, row.id))
  const [comment, ended, outcome] = [opened(row.ratingComment), opened(row.endedWords), opened(row.outcomeWords)]
  const level = own(row.ratingLevel)
  const asked = allAsked.filter(({ signupId }) => signupId === row.id)
  const reasons = allReasons.filter(({ holdId }) => holdId === row.id)
  return {
    ...plainEntry, id: row.id, at: row.createdAt, title: row.title, tag: signupStateTexts[stateOf(row)],
    lines: linesOf([
      [labels.when, sessions[0] ? momentText(sessions[0].startsAt) : null], [labels.place, sessions[0]?.place ?? null], [labels.organiser, organiserOf(row, network).name],
      [labels.group, own(row.audienceGroup && audienceGroupTexts[row.audienceGroup])], [labels.answers, own(answerLines(forms.get(row.activityId) ?? '[]', answers).map(({ label, text }) => `${label}：${text}`).join('；'))],
      [labels.attended, attended.map(({ at }) => momentText(at)).join('、')], [labels.result, row.result && trainingResultTexts[row.result]], [labels.rating, [level && ratingTexts[level], comment].filter(Boolean).join('，')], [labels.ended, ended],
      [labels.moved, reasons.filter(({ what }) => what === 'moved').map(({ at, reason }) => `${momentText(at)}：${reason}`).join('；')],
      [labels.asked, asked.flatMap(({ day, text }) => (text ? [`${day}：${text}`] : [])).join('；')],
    ]),
    data: {
      activityId: row.activityId, sessionId: row.sessionId, title: row.title, state: stateOf(row), admission: row.admission, createdAt: row.createdAt, sessions: sessions.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt })),
      group: own(row.audienceGroup), answers: own(answers), attended: attended.map(({ sessionId, at }) => ({ sessionId, at })), result: row.result, outcome: outcome && (JSON.parse(outcome) as unknown), jobFound: own(row.jobFound), jobDay: own(row.jobDay),
      rating: level, comment, ended, placeChanges: own(reasons.map(({ at, what, reason }) => ({ at, what, reason }))), followUps: own(asked.map(({ day, doneAt, text }) => ({ day, doneAt, text }))),
    },
  }
}

/** 活动: what somebody signed up for, and what came of it. */
export const activitiesPart: RecordPart = {
  key: 'activities', tables: ['signup'], notice: null, head: noHead,
  list: async (reading, { before, limit }) => {
    const { services: { database, vault }, person, staff } = reading
    const rows = await readSignups(database, `s.personId = ?${before === null ? '' : ' AND s.id < ?'} ORDER BY s.id DESC LIMIT ${limit}`, [person.id, ...(before === null ? [] : [before])])
    if (rows.length === 0) return []
    const activityIds = [...new Set(rows.map(({ activityId }) => activityId))]
    const forms = await database.query<{ id: string; form: string }>(`SELECT id, form FROM activity WHERE id IN (${holes(activityIds)})`, activityIds)
    const ids = rows.map(({ id }) => id)
    const around = {
      sessions: await readSessionsOf(database, activityIds), attended: await attendanceOf(database, ids), forms: new Map(forms.map(({ id, form }) => [id, form])),
      asked: staff === null ? await followUpsOf(database, vault, ids) : [], reasons: staff === null ? await reasonsOf(database, { vault }, ids) : [],
    }
    return rows.map((row) => present(row, around, reading))
  },
  count: (sql, { id }) => countUpTo(sql, 'signup', id),
  erase: async (tx, services, { id }, now) => ({ activities: await eraseSignups(tx, services, id, now) }),
}
