import { activityLimits } from '@shared/domain/activities'
import { activityEditorWords } from '@shared/text/activityDesk'
import { degreesOf, hasOptions, linesOf, timeOf, type TypedActivity, type TypedQuestion, type TypedSession, wholeOf } from './typedActivity'

const words = activityEditorWords.problems
/** Field → sentence. Fields of a session or a question carry its key: `session.01ARZ.places`. */
export type Problems = Readonly<Record<string, string>>

const isPlaces = (text: string): boolean => {
  const places = wholeOf(text)
  return places !== null && places >= 1 && places <= activityLimits.places
}

const isHalf = ({ latitude, longitude }: TypedSession): boolean => (degreesOf(latitude) === null || degreesOf(longitude) === null) && (latitude.trim() !== '' || longitude.trim() !== '')

type Found = readonly (readonly [field: string, text: string] | false)[]
const asProblems = (found: Found): Problems => Object.fromEntries(found.filter((one) => one !== false))

const ofSession = (session: TypedSession, isWhole: boolean): Found => {
  const field = (name: string) => `session.${session.key}.${name}`
  const [startsAt, endsAt] = [timeOf(session.day, session.from), timeOf(session.day, session.until)]
  return [
    startsAt === null && [field('day'), words.day],
    startsAt !== null && endsAt !== null && endsAt <= startsAt && [field('until'), words.order],
    !isWhole && session.places.trim() !== '' && !isPlaces(session.places) && [field('places'), words.places],
    session.link.trim() !== '' && !/^https:\/\/\S+$/.test(session.link.trim()) && [field('link'), words.link],
    isHalf(session) && [field('position'), words.position],
  ]
}

const areOptionsGood = (options: readonly string[]): boolean => options.length >= 2 && options.length <= activityLimits.options && options.every((one) => one.length <= 40)

const ofQuestion = ({ key, label, kind, options }: TypedQuestion): Found => [
  label.trim().length < 2 && [`question.${key}.label`, words.question],
  hasOptions(kind) && !areOptionsGood(linesOf(options)) && [`question.${key}.options`, words.options],
]

const areAgesWrong = ({ ageFrom, ageUntil }: TypedActivity): boolean => {
  const [from, until] = [wholeOf(ageFrom), wholeOf(ageUntil)]
  if ((ageFrom.trim() !== '' && (from === null || from > 120)) || (ageUntil.trim() !== '' && (until === null || until > 120))) return true
  return from !== null && until !== null && until < from
}

/** What keeps it from being saved: the service could not even read it. */
export const savingProblems = (typed: TypedActivity): Problems => {
  const isWhole = typed.signupScope === 'whole'
  const [from, until] = [timeOf(typed.fromDay, typed.fromClock), timeOf(typed.untilDay, typed.untilClock)]
  return asProblems([
    typed.title.trim().length < 2 && ['title', words.title],
    isWhole && typed.places.trim() !== '' && !isPlaces(typed.places) && ['places', words.places],
    areAgesWrong(typed) && ['ages', words.ages],
    from === null && ['signupFrom', words.day],
    until === null && ['signupUntil', words.day],
    from !== null && until !== null && until <= from && ['signupUntil', words.window],
    ...typed.sessions.flatMap((session) => ofSession(session, isWhole)),
    ...typed.form.flatMap(ofQuestion),
  ])
}

/** What is still missing before everybody may read it; nobody is told while they are still writing. */
export const publishingProblems = (typed: TypedActivity): Problems => {
  const isWhole = typed.signupScope === 'whole'
  const held = typed.sessions.filter(({ isCancelled }) => !isCancelled)
  const last = Math.max(...held.map(({ day, from }) => timeOf(day, from) ?? 0))
  const until = timeOf(typed.untilDay, typed.untilClock)
  return asProblems([
    typed.kind === 'training' && typed.mode === null && ['mode', words.mode],
    held.length === 0 && ['sessions', words.noSession],
    isWhole && !isPlaces(typed.places) && ['places', words.places],
    held.length > 0 && until !== null && until > last && ['signupUntil', words.afterStart],
    ...held.flatMap(({ key, place, link, places }): Found => [
      place.trim() === '' && link.trim() === '' && [`session.${key}.place`, words.where],
      !isWhole && !isPlaces(places) && [`session.${key}.places`, words.places],
    ]),
  ])
}

/** What the service found, put beside our fields: it counts sessions and questions, the page names them. */
export const servedProblems = (fields: Readonly<Record<string, string>>, { sessions, form }: TypedActivity): Problems =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => {
    const path = field.replace(/^content\./, '')
    const [list, index, name] = path.split('.')
    const session = list === 'sessions' ? sessions[Number(index)] : undefined
    const question = list === 'form' ? form[Number(index)] : undefined
    if (session) return [`session.${session.key}.${name === 'endsAt' ? 'until' : name === 'startsAt' ? 'day' : (name ?? 'day')}`, text]
    if (question) return [`question.${question.key}.${name ?? 'label'}`, text]
    return [list === 'audience' && (index === 'ageFrom' || index === 'ageUntil') ? 'ages' : (list ?? path), text]
  }))
