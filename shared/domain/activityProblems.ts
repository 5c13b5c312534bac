import { type ActivityKind, type QuestionKind, type SignupScope, timeProblems, type TrainingMode } from '@shared/domain/activities'
import { type Problem } from '@shared/domain/problem'

export interface WrittenSession {
  startsAt: number
  endsAt: number
  place: string
  link: string | null
  places: number | null
  isCancelled: boolean
}

/** What decides whether an activity may be read by everybody. */
export interface WrittenActivity {
  kind: ActivityKind
  mode: TrainingMode | null
  audience: { ageFrom: number | null; ageUntil: number | null }
  signupScope: SignupScope
  signupFrom: number
  signupUntil: number
  places: number | null
  sessions: readonly WrittenSession[]
  form: readonly { key: string; kind: QuestionKind; options: readonly string[] }[]
}

type Problems = Readonly<Record<string, Problem>>

const sessionProblems = ({ place, link, places, isCancelled }: WrittenSession, at: number, scope: SignupScope): Problems =>
  isCancelled
    ? {}
    : {
        ...(place === '' && link === null ? { [`sessions.${at}.place`]: { code: 'place_or_link' } as const } : {}),
        ...(scope === 'session' && places === null ? { [`sessions.${at}.places`]: { code: 'places_missing' } as const } : {}),
      }

const needsOptions: readonly QuestionKind[] = ['choice', 'choices']

const formProblems = (form: WrittenActivity['form']): Problems =>
  Object.fromEntries(form.flatMap(({ key, kind, options }, at): [string, Problem][] => [
    ...(needsOptions.includes(kind) && new Set(options).size < Math.max(2, options.length) ? [[`form.${at}.options`, { code: 'options_missing' }] as [string, Problem]] : []),
    ...(form.findIndex((other) => other.key === key) < at ? [[`form.${at}.label`, { code: 'question_twice' }] as [string, Problem]] : []),
  ]))

/** Everything that is missing or wrong before people may read it, by the path of its field; nothing where it may be published. */
export const activityProblems = (written: WrittenActivity): Problems => {
  const { kind, mode, audience: { ageFrom, ageUntil }, signupScope, places, sessions, form } = written
  return {
    ...(sessions.some(({ isCancelled }) => !isCancelled) ? {} : { sessions: { code: 'sessions_missing' } as const }),
    ...(signupScope === 'whole' && places === null ? { places: { code: 'places_missing' } as const } : {}),
    ...(kind === 'training' && mode === null ? { mode: { code: 'mode_missing' } as const } : {}),
    ...(ageFrom !== null && ageUntil !== null && ageUntil < ageFrom ? { 'audience.ageUntil': { code: 'ages_order' } as const } : {}),
    ...Object.assign({}, ...sessions.map((session, at) => sessionProblems(session, at, signupScope))),
    ...formProblems(form),
    ...timeProblems(written),
  }
}

/** What lies in the past when it is published: a session that is over, or a sign-up that nobody is in time for. */
export const pastProblems = ({ signupUntil, sessions }: WrittenActivity, now: number): Problems => ({
  ...(signupUntil <= now ? { signupUntil: { code: 'time_past' } as const } : {}),
  ...Object.fromEntries(sessions.flatMap(({ endsAt, isCancelled }, at) => (!isCancelled && endsAt <= now ? [[`sessions.${at}.startsAt`, { code: 'time_past' } as const]] : []))),
})
