import { type SignupScope } from '@shared/domain/activities'
import { spanText } from '@shared/text/activityTimes'

interface ChangedSession {
  id: string
  startsAt: number
  endsAt: number
  place: string
  address: string
  link: string | null
  places: number | null
  isCancelled: boolean
}

interface ChangedActivity {
  title: string
  contact: string
  signupScope: SignupScope
  places: number | null
  sessions: readonly ChangedSession[]
}

/** What whoever signed up reads, in words: of all of it, and of each session, whose people alone hear of it where one signs up for sessions. */
export interface ChangeWords {
  whole: string[]
  sessions: ReadonlyMap<string, string[]>
  /** Sessions that no longer take place. */
  cancelled: ReadonlySet<string>
}

const sessionWords = (before: ChangedSession, after: ChangedSession): string[] => [
  ...(before.startsAt !== after.startsAt || before.endsAt !== after.endsAt ? [`时间改为 ${spanText(after)}`] : []),
  ...(before.place !== after.place || before.address !== after.address ? [after.place ? `地点改为 ${[after.place, after.address].filter(Boolean).join('，')}` : '地点取消，请看链接'] : []),
  ...(before.link !== after.link ? [after.link ? '链接换了' : '链接取消了'] : []),
  ...(before.places !== after.places && after.places !== null ? [`人数改为 ${after.places} 人`] : []),
]

/** What of a change matters to whoever signed up; introductions, pictures and sign-up windows do not. Sessions are found again by their ids. */
export const changeWords = (before: ChangedActivity, after: ChangedActivity): ChangeWords => {
  const former = new Map(before.sessions.map((session) => [session.id, session]))
  const isOne = after.sessions.length === 1
  const name = (session: ChangedSession, words: string[]): string[] => (isOne || words.length === 0 ? words : [`${spanText(session)} 那一场：${words.join('，')}`])
  const changed = after.sessions.flatMap((session): [string, string[]][] => {
    const earlier = former.get(session.id)
    if (!earlier || earlier.isCancelled) return []
    const words = session.isCancelled ? ['不举行了'] : sessionWords(earlier, session)
    return words.length === 0 ? [] : [[session.id, name(earlier, words)]]
  })
  const added = after.sessions.filter(({ id, isCancelled }) => !former.has(id) && !isCancelled)
  return {
    whole: [
      ...(before.title !== after.title ? [`名称改为 ${after.title}`] : []),
      ...(before.contact !== after.contact && after.contact ? [`联系方式改为 ${after.contact}`] : []),
      ...(before.places !== after.places && after.places !== null ? [`人数改为 ${after.places} 人`] : []),
      ...(after.signupScope === 'whole' ? added.map((session) => `加了一场 ${spanText(session)}`) : []),
    ],
    sessions: new Map(changed),
    cancelled: new Set(after.sessions.filter(({ id, isCancelled }) => isCancelled && former.get(id)?.isCancelled === false).map(({ id }) => id)),
  }
}

/** So many changes are read in a message; of more, the first and how many. */
const mostLines = 4

export const joinedChanges = (lines: readonly string[]): string =>
  lines.length <= mostLines ? lines.join('；') : `${lines.slice(0, mostLines - 1).join('；')}；还有 ${lines.length - mostLines + 1} 处`
