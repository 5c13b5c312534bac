import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type WholeInterest } from '@shared/contract/interests'
import { momentText } from '@shared/text/due'
import { interestsWords as words } from '@shared/text/interestsPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { KeyValue, SectionHead, Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { open } from '@/platform/navigation'
import { LoosenForm } from './LoosenForm'
import { StepForm } from './StepForm'

const Facts = ({ interest: { post, hasConsent, nextContactDay, isLate } }: Pick<WholeInterest, 'interest'>) => (
  <View className="card facts-card">
    <KeyValue label={words.post} value={`${post.title} · ${post.employerName}`} />
    <KeyValue label={words.limits} value={post.limits || words.noLimits} />
    <KeyValue label={words.consent} value={hasConsent ? words.mayHandOn : words.mayNotHandOn} />
    {nextContactDay ? <KeyValue label={words.nextContact} value={isLate ? `${nextContactDay}，${words.late}` : nextContactDay} /> : null}
  </View>
)

const Steps = ({ steps }: Pick<WholeInterest, 'steps'>) => steps.length === 0 ? <Text className="block sub mb3">{words.noSteps}</Text> : (
  <View className="card" role="list">
    {steps.map(({ id, at, what, unit, byName, note }) => (
      <View key={id} className="part" role="listitem"><View className="grow"><Text className="block bold">{what.text}</Text>{note ? <Text className="block">{note}</Text> : null}<Text className="block sub num">{[momentText(at), words.by(unit?.shortName ?? null, byName)].join(' · ')}</Text></View></View>
    ))}
  </View>
)

/** One interest, whole: who it is, which post, and what was done. */
export const InterestPane = ({ id, onChanged }: { id: string; onChanged: () => void }) => {
  const remote = useRemote(() => call(contract.openInterest, { params: { id } }), [id])
  const [opened, setOpened] = useState<'step' | 'loosen' | null>(null)
  const close = () => setOpened(null)
  const saved = (whole: WholeInterest) => {
    close()
    remote.replace(whole)
    onChanged()
  }
  return (
    <WhenReady remote={remote} cards={2}>
      {(whole) => {
        const { interest, steps, may, personId } = whole
        return (
          <View>
            <View className="row between wrap mb2"><View className="title num" role="heading" aria-level={2}>{words.person(interest.name, interest.phone)}</View><Tag text={interest.state.text} /></View>
            <View className="row wrap cover-buttons">
              {may.length > 0 ? <ActionButton text={words.add} size="small" icon="plus" onTap={() => setOpened('step')} /> : null}
              {may.length > 0 && interest.post.limits ? <ActionButton text={words.loosen} kind="line" size="small" onTap={() => setOpened('loosen')} /> : null}
              <ActionButton text={words.toEmployer} kind="line" size="small" onTap={() => void open('staffEmployers', { id: interest.employerId })} />
              <ActionButton text={words.toRecord} kind="line" size="small" onTap={() => void open('staffRecord', { id: personId })} />
            </View>
            <Facts interest={interest} />
            <SectionHead title={words.steps} />
            <Steps steps={steps} />
            {opened === 'step' ? <Sheet title={words.add} onClose={close}><StepForm whole={whole} onSaved={saved} /></Sheet> : null}
            {opened === 'loosen' ? <Sheet title={words.loosen} onClose={close}><LoosenForm interest={interest} onDone={close} /></Sheet> : null}
          </View>
        )
      }}
    </WhenReady>
  )
}
