import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { type ServedCheck, type ServedOutcome } from '@shared/contract/services'
import { checkTexts, verdictTags } from '@shared/text/check'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { Tag } from '@/components/pieces'
import { StepList } from '@/components/StepList'
import { Tappable } from '@/components/Tappable'
import { AnswerField } from '@/fields/AnswerField'
import { type Check } from './useCheck'

const signs: Record<ServedOutcome['verdict'], { icon: IconName; color: 'green' | 'amber'; tone: 'green' | 'amber' }> = {
  yes: { icon: 'check', color: 'green', tone: 'green' },
  hint: { icon: 'info', color: 'green', tone: 'green' },
  first: { icon: 'signpost', color: 'amber', tone: 'amber' },
  notNow: { icon: 'pause', color: 'amber', tone: 'amber' },
  elsewhere: { icon: 'signpost', color: 'amber', tone: 'amber' },
}

const Outcome = ({ verdict, title, text, steps }: Omit<ServedOutcome, 'key'>) => (
  <View className="mt4">
    <View className="row top">
      <Icon name={signs[verdict].icon} color={signs[verdict].color} />
      <View className="grow outcome">
        <View className="row between wrap">
          <Text className="strong">{title}</Text>
          {verdict === 'hint' ? null : <Tag text={verdictTags[verdict]} tone={signs[verdict].tone} />}
        </View>
        <Text className="block mt1">{text}</Text>
      </View>
    </View>
    {steps.length > 0 ? <View className="mt3"><StepList steps={steps.map((step) => ({ title: step, text: null }))} /></View> : null}
  </View>
)

/** Where the staff may still decide otherwise, the form stays open to whoever wants it. */
const anyway: Partial<Record<ServedOutcome['verdict'], string>> = { first: checkTexts.beginAnyway, notNow: checkTexts.submitAnyway }

/** What the answers come to: the verdict with its reasons, then what else is good to know. */
const Verdict = ({ judged, onAnyway }: { judged: NonNullable<Check['judged']>; onAnyway: () => void }) => {
  const { verdict, outcomes } = judged
  const said = verdict === 'elsewhere' ? outcomes.filter((outcome) => outcome.verdict !== 'hint') : outcomes
  const inOrder = [...said].sort((one, other) => Number(one.verdict === 'hint') - Number(other.verdict === 'hint'))
  const otherwise = anyway[verdict]
  // The last answer stands at the end of the screen, and what it comes to below it.
  useEffect(() => void Taro.pageScrollTo({ selector: '#verdict', offsetTop: -120, duration: 300 }), [verdict])
  return (
    <View className={`card ${verdict === 'yes' ? 'card-quiet' : 'card-warm'} verdict`} id="verdict" role="status">
      {inOrder.map(({ key, ...outcome }) => <Outcome key={key} {...outcome} />)}
      {otherwise ? <View className="mt4"><ActionButton text={otherwise} kind="line" onTap={onAnyway} /></View> : null}
    </View>
  )
}

/** A few questions, one after the other, with the verdict below them. Nothing of it leaves the phone. */
export const CheckCard = ({ served, check, onAnyway }: { served: ServedCheck; check: Check; onAnyway: () => void }) => (
  <View>
    <View className="card">
      <View className="row between">
        <Text className="title">{served.isGate ? checkTexts.wizardHeading : checkTexts.heading}</Text>
        {Object.keys(check.answers).length > 0 ? <Tappable label={checkTexts.again} className="link" onTap={check.startOver}>{checkTexts.again}</Tappable> : null}
      </View>
      <Text className="block sub mt1">{checkTexts.promise}</Text>
      <View className="mt4">
        {check.shown.map((question) => (
          <AnswerField key={question.key} field={question} requestId="" value={check.answers[question.key]} error={null} onLeave={() => undefined} onChange={(value) => check.change(question.key, value)} />
        ))}
      </View>
    </View>
    {check.judged ? <Verdict judged={check.judged} onAnyway={onAnyway} /> : null}
  </View>
)
