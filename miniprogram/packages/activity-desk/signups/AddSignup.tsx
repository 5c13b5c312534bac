import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { type Activity } from '@shared/contract/activities'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { audienceGroups, type AudienceGroup, type SignupObstacle } from '@shared/domain/activities'
import { spanText } from '@shared/text/activityTimes'
import { audienceGroupTexts, obstacleTexts } from '@shared/text/activities'
import { activitySignupWords as words } from '@shared/text/activitySignups'
import { consentTexts } from '@shared/text/consents'
import { type ApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup } from '@/components/inputs'
import { ProfileFields } from '@/components/ProfileFields'
import { Refusal } from '@/components/Refusal'
import { profileField, profileOf } from '@/components/theirFields'
import { AnswerField } from '@/fields/AnswerField'
import { useSession } from '@/session/session'
import { countersOf } from '@/session/workplace'
import { SelectSheet } from '@/components/SelectSheet'

export type SignedUpFor = AnswerOf<typeof contract.signUpFor>

const person = [profileField('name', 'name', words.name), profileField('phone', 'phone', words.phoneField, words.phoneOptional, true), profileField('residence', 'place', words.residence)]

/** The obstacle in words, where that is why; else what the service said. */
const refusalText = ({ code, text, details }: ApiError): string => {
  const obstacle = (typeof details.obstacle === 'object' && details.obstacle ? (details.obstacle as { code?: string }).code : details.obstacle) as SignupObstacle | undefined
  return code === 'signup_refused' && obstacle && obstacle in obstacleTexts ? obstacleTexts[obstacle] : text
}

const agesOf = ({ ageFrom, ageUntil }: Activity['audience']): string | null => (ageFrom === null && ageUntil === null ? null : `${ageFrom ?? 0}–${ageUntil ?? 120} 岁`)

const useSigningUp = (activity: Activity, onDone: (answer: SignedUpFor) => void) => {
  const units = countersOf(useSession().me)
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const coming = activity.sessions.filter(({ isCancelled, startsAt }) => !isCancelled && startsAt > Date.now())
  const [sessionId, setSessionId] = useState(coming.length === 1 ? (coming[0]?.id ?? '') : '')
  const [profile, setProfile] = useState<Answers>({})
  const [answers, setAnswers] = useState<Answers>({})
  const [group, setGroup] = useState<AudienceGroup | null>(null)
  const [ticks, setTicks] = useState({ isAgeRight: false, mayWait: true, agrees: false })
  const sending = useSubmit(async (key: string) => {
    const { name, phone, residence } = profileOf(profile)
    onDone(await call(contract.signUpFor, {
      params: { id: activity.id }, key,
      body: { unitId, sessionId: activity.signupScope === 'whole' ? null : sessionId, mayWait: ticks.mayWait, answers, group, isAgeRight: ticks.isAgeRight, consent: { version: consentTexts.version, agreed: true }, profile: { name, phone, residence } },
    }))
  })
  return { units, unitId, setUnitId, coming, sessionId, setSessionId, profile, setProfile, answers, setAnswers, group, setGroup, ticks, tick: (name: keyof typeof ticks) => setTicks((now) => ({ ...now, [name]: !now[name] })), sending }
}

/** 替人报名: for somebody who came to the counter without a phone. */
export const AddSignup = ({ activity, onDone }: { activity: Activity; onDone: (answer: SignedUpFor) => void }) => {
  const [isTried, setTried] = useState(false)
  const form = useSigningUp(activity, onDone)
  const { units, coming, ticks, tick, sending: { submit, isBusy, error } } = form
  const groups = activity.audience.groups.length > 0 ? audienceGroups.filter((one) => activity.audience.groups.includes(one)) : []
  const ages = agesOf(activity.audience)
  const problems = Object.fromEntries(Object.entries(sentencesFor(error?.fields ?? {})).map(([field, text]) => [field.replace(/^(profile|answers)\./, ''), text]))
  const needsSession = activity.signupScope === 'session' && form.sessionId === ''
  const send = () => {
    setTried(true)
    if (!needsSession && ticks.agrees && (groups.length === 0 || form.group !== null)) void submit()
  }
  return (
    <View>
      <Text className="block mb3">{words.addLead}</Text>
      <Refusal error={error ? { text: refusalText(error) } : null} />
      {units.length > 1 ? <Field id="signup-unit" label={words.counter}><ChoiceGroup label={words.counter} choices={units.map(({ id, shortName }) => ({ value: id, text: shortName }))} chosen={form.unitId} onChoose={form.setUnitId} /></Field> : null}
      {activity.signupScope === 'session' ? (
        <Field id="signup-session" label={words.which} error={isTried && needsSession ? words.whichMissing : null}>
          <SelectSheet title={words.which} placeholder={words.whichMissing} chosen={form.sessionId} hasError={isTried && needsSession} options={coming.map((session) => ({ value: session.id, text: spanText(session) }))} onChoose={form.setSessionId} />
        </Field>
      ) : <Text className="block bold mb3">{words.whole}</Text>}
      <ProfileFields fields={person} answers={form.profile} problems={problems} onChange={form.setProfile} />
      {groups.length > 0 ? <Field id="signup-group" label={words.groupField} error={isTried && form.group === null ? words.groupMissing : null}><ChoiceGroup label={words.groupField} choices={groups.map((value) => ({ value, text: audienceGroupTexts[value] }))} chosen={form.group ?? ''} onChoose={(value) => form.setGroup(value as AudienceGroup)} /></Field> : null}
      {activity.form.map((field) => (
        <AnswerField key={field.key} field={field} requestId="" level="nearest" value={form.answers[field.key]} error={problems[field.key] ?? null} onLeave={() => undefined}
          onChange={(value) => form.setAnswers(({ [field.key]: _before, ...others }) => (value === undefined ? others : { ...others, [field.key]: value }))} />
      ))}
      {ages ? <CheckLine text={words.age(ages)} isOn={ticks.isAgeRight} onToggle={() => tick('isAgeRight')} /> : null}
      <CheckLine text={words.mayWait} isOn={ticks.mayWait} onToggle={() => tick('mayWait')} />
      <Field id="signup-consent" label={words.consent} error={isTried && !ticks.agrees ? words.consentMissing : null}><CheckLine text={consentTexts.assisted} isOn={ticks.agrees} hasError={isTried && !ticks.agrees} onToggle={() => tick('agrees')} /></Field>
      <ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} onTap={send} />
    </View>
  )
}
