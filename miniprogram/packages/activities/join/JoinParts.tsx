import { Text, View } from '@tarojs/components'
import { type Activity } from '@shared/contract/activities'
import { type AudienceGroup } from '@shared/domain/activities'
import { audienceGroupTexts } from '@shared/text/activities'
import { activityWords, seatsText } from '@shared/text/activitiesPage'
import { joinWords as words } from '@shared/text/mySignups'
import { consentTexts } from '@shared/text/consents'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { CheckLine, ChoiceGroup } from '@/components/inputs'
import { Tappable } from '@/components/Tappable'
import { AnswerField } from '@/fields/AnswerField'
import { standingOf, whyText } from '../standings'
import { type Join } from './useJoin'

/** Oneself or somebody whom one helps, each with whether they can. */
export const ForWhom = ({ activity, join: { people, person, sessionId, choosePerson } }: { activity: Activity; join: Join }) => people.length < 2 ? null : (
  <View className="card">
    <Text className="label">{words.forWhom}</Text>
    <View role="radiogroup" aria-label={words.forWhom}>
      {people.map(({ personId, personName }) => {
        const standing = standingOf(activity, personId, sessionId)
        const isOn = personId === person?.personId
        const aside = standing?.can === 'sign_up' ? activityWords.youCanJoin : standing ? whyText(standing) : activityWords.cannot
        return (
          <Tappable key={personId} role="radio" isChosen={isOn} label={`${personName ?? words.myself}，${aside}`} className={`session-choice${isOn ? ' choice-on' : ''}`} onTap={() => choosePerson(personId)}>
            <View className={`session-mark${isOn ? ' session-mark-on' : ''}`}>{isOn ? <Icon name="check" color="white" size={18} /> : null}</View>
            <View className="grow"><Text className="block bold">{personName ?? words.myself}</Text><Text className={`block sub${standing?.can === 'no' ? ' text-amber' : ''}`}>{aside}</Text></View>
          </Tappable>
        )
      })}
    </View>
  </View>
)

/** What the person says of themselves, where it is for some only. */
export const AudienceFields = ({ activity: { audience }, join }: { activity: Activity; join: Join }) => {
  const { group, chooseGroup, asksAge, isAgeRight, setAgeRight, isTried } = join
  if (audience.groups.length === 0 && !asksAge) return null
  return (
    <View className="card">
      {audience.groups.length > 0 ? (
        <Field id="group" label={words.group} help={words.groupHelp} error={isTried && !group ? words.pickGroup : null}>
          <ChoiceGroup label={words.group} choices={audience.groups.map((value) => ({ value, text: audienceGroupTexts[value] }))} chosen={group ?? ''} onChoose={(value) => chooseGroup(value as AudienceGroup)} />
        </Field>
      ) : null}
      {asksAge ? (
        <Field id="age" label={words.ageLabel} help={words.ageHelp} error={isTried && !isAgeRight ? words.pickAge : null}>
          <CheckLine text={words.age(audience.ageFrom, audience.ageUntil)} isOn={isAgeRight} hasError={isTried && !isAgeRight} onToggle={() => setAgeRight(!isAgeRight)} />
        </Field>
      ) : null}
    </View>
  )
}

/** The organiser's own questions. */
export const Questions = ({ join: { form, answers, problems, answer } }: { join: Join }) => form.length === 0 ? null : (
  <View className="card">
    <View className="title mb3" role="heading" aria-level={2}>{words.questions}</View>
    {form.map((field) => <AnswerField key={field.key} field={field} requestId="" value={answers[field.key]} error={problems[field.key] ?? null} onLeave={() => undefined} onChange={(value) => answer(field.key, value)} />)}
    <Text className="block sub">{words.why}</Text>
  </View>
)

/** Of whoever is helped, before anything leaves the phone. */
export const HelpedConsent = ({ join: { isHelped, isAgreed, isTried, isGuarded, agree } }: { join: Join }) => isHelped ? (
  <View className="card">
    <Field id="consent" label={words.consent} error={isTried && !isAgreed ? words.pickConsent : null}>
      <CheckLine text={isGuarded ? consentTexts.activityGuarded : consentTexts.activity} isOn={isAgreed} hasError={isTried && !isAgreed} onToggle={agree} />
    </Field>
  </View>
) : null

/** How many places are left where one is about to sign up. */
export const seatsLeftText = ({ seats, signupScope, sessions }: Activity, sessionId: string | null): string => {
  const left = signupScope === 'whole' ? seats : sessions.find(({ id }) => id === sessionId)?.seats
  return left ? seatsText(left) : ''
}
