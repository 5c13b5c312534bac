import { useState } from 'react'
import { type Answers, checkFields } from '@shared/catalog/answers'
import { type Activity } from '@shared/contract/activities'
import { type AudienceGroup } from '@shared/domain/activities'
import { secrecyWords } from '@shared/text/secrecy'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { useKept } from '@/platform/kept'
import { needsLook, useVouching } from '@/session/secrecy'
import { firstTarget, peopleOf, standingOf } from '../standings'

/** What was written and not sent yet: back, a refusal and a restart lose nothing of it. */
interface Written {
  answers: Answers
  group: AudienceGroup | null
}

const nothing: Written = { answers: {}, group: null }
const onDevice = { onDevice: true }

const problemsOf = ({ form }: Activity, answers: Answers, now: number): Readonly<Record<string, string>> => {
  const { problems } = checkFields(form.map((field) => ({ ...field, options: field.options.map(({ value }) => value) })), answers, now)
  const held = form.filter(({ key }) => typeof answers[key] === 'string' && needsLook(answers[key]))
  return { ...sentencesFor(problems), ...Object.fromEntries(held.map(({ key }) => [key, secrecyWords.undecided])) }
}

/** What the service found wrong, by the key of the question. */
const refusedIn = (error: ApiError | null): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sentencesFor(error?.fields ?? {})).map(([field, sentence]) => [field.replace(/^answers\./, ''), sentence]))

interface Joining {
  activity: Activity
  /** Whom the caller is the guardian of: they agree in other words. */
  guarded: readonly string[]
  wantedSession: string | null
  error: ApiError | null
}

/** A sign-up being filled in: for whom, which session, what is asked, and whether anything is missing yet. */
export const useJoin = ({ activity, guarded, wantedSession, error }: Joining) => {
  useVouching()
  const now = Date.now()
  const { form, audience, signupScope } = activity
  const people = peopleOf(activity)
  const written = useKept<Written>(`join:${activity.id}`, nothing, onDevice)
  const [chosenPerson, choosePerson] = useState<string | null>(null)
  const [chosenSession, chooseSession] = useState(wantedSession)
  const [isAgeRight, setAgeRight] = useState(false)
  const [agreedFor, setAgreedFor] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)

  const sessionId = signupScope === 'session' ? (chosenSession ?? firstTarget(activity, now)) : null
  const able = people.find(({ personId }) => standingOf(activity, personId, sessionId)?.can !== 'no')
  const person = people.find(({ personId }) => personId === chosenPerson) ?? able ?? people[0] ?? null
  const standing = person ? standingOf(activity, person.personId, sessionId) : null
  const { answers, group } = written.value
  const asksAge = audience.ageFrom !== null || audience.ageUntil !== null
  const isHelped = person !== null && person.personName !== null
  const isAgreed = person !== null && agreedFor === person.personId
  const problems = { ...problemsOf(activity, answers, now), ...refusedIn(error) }
  const isComplete = Object.keys(problemsOf(activity, answers, now)).length === 0 && (audience.groups.length === 0 || group !== null) && (!asksAge || isAgeRight) && (!isHelped || isAgreed)
  return {
    now, people, person, standing, sessionId, answers, group, isAgeRight, asksAge, isHelped, isAgreed, isTried, isComplete, form,
    problems: isTried ? problems : refusedIn(error),
    isGuarded: person !== null && guarded.includes(person.personId),
    choosePerson, chooseSession, setAgeRight,
    agree: () => setAgreedFor(isAgreed ? null : (person?.personId ?? null)),
    chooseGroup: (next: AudienceGroup) => written.set((before) => ({ ...before, group: next })),
    answer: (key: string, value: Answers[string] | undefined) => written.set((before) => {
      const { [key]: _before, ...others } = before.answers
      return { ...before, answers: value === undefined ? others : { ...others, [key]: value } }
    }),
    tryIt: () => setTried(true),
    forget: written.forget,
  }
}
export type Join = ReturnType<typeof useJoin>
