import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { visitLimits, visitNeeds, type VisitOutcome, visitOutcomes } from '@shared/domain/visits'
import { consentTexts } from '@shared/text/consents'
import { needTexts, outcomeTexts, visitWords as words } from '@shared/text/visits'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextArea } from '@/components/inputs'
import { Page } from '@/components/Page'
import { toast } from '@/platform/dialogs'
import { bringIntoSight } from '@/platform/inSight'
import { back } from '@/platform/navigation'
import { needsLook, useVouching } from '@/session/secrecy'
import { useCared } from '../useVisitList'
import { type Door } from '../ways'
import { DoorPhotos } from './DoorPhotos'
import { useVisitDraft } from './useVisitDraft'

const outcomes = visitOutcomes.map((value) => ({ value, text: outcomeTexts[value] }))
const followUps = (['none', 'week', 'month'] as const).map((value) => ({ value, text: words.followDays[value] }))

/** 走访记录: written standing at a door, on the device first. */
export const VisitFormPage = ({ door: { id, taskId, followsId } }: { door: Door }) => {
  useVouching()
  const { person } = useCared(id)
  const { draft, change, isKept, finish } = useVisitDraft({ caredId: id, taskId: taskId ?? null, followsId: followsId ?? null, name: person?.name ?? words.title })
  const [isTried, setTried] = useState(false)
  const isMet = draft.outcome === 'met'
  const done = () => {
    setTried(true)
    if (!draft.outcome) return bringIntoSight('#field-outcome')
    if (needsLook(draft.findings)) return bringIntoSight('#field-findings')
    if (!finish()) return
    toast(words.stored)
    void back('staffVisits')
  }
  const toggle = (need: (typeof visitNeeds)[number]) => change((now) => ({ ...now, needs: now.needs.includes(need) ? now.needs.filter((one) => one !== need) : [...now.needs, need] }))
  return (
    <Page title={person?.name ?? words.visitTitle} hasBack onBack={() => void back('staffVisits')} bottom={<View><View className={`sub ${isKept ? 'text-green' : 'text-amber'}`} role="status">{isKept ? words.saved : words.notSaved}</View><ActionButton text={words.finish} icon="check" onTap={done} /></View>}>
      <View className="visit-wide visit-form">
        <View className="card">
          <Field id="outcome" label={words.outcome} error={isTried && !draft.outcome ? words.outcomeMissing : null}>
            <ChoiceGroup label={words.outcome} choices={outcomes} chosen={draft.outcome ?? ''} onChoose={(value) => change((now) => ({ ...now, outcome: value as VisitOutcome }))} />
          </Field>
        </View>
        {isMet ? (
          <View className="card">
            <Text className="label">{words.needs}</Text>
            <View className="visit-needs">{visitNeeds.map((need) => <CheckLine key={need} text={needTexts[need]} isOn={draft.needs.includes(need)} onToggle={() => toggle(need)} />)}</View>
          </View>
        ) : null}
        <View className="card">
          <Field id="findings" label={words.findings} help={words.findingsHelp}>
            <TextArea id="findings" label={words.findings} most={visitLimits.findings} value={draft.findings} onInput={(findings) => change((now) => ({ ...now, findings }))} />
          </Field>
        </View>
        {isMet && draft.needs.length > 0 ? (
          <View className="card">
            <Text className="block strong">{words.consent}</Text>
            <CheckLine text={consentTexts.assisted} isOn={draft.isAgreed} onToggle={() => change((now) => ({ ...now, isAgreed: !now.isAgreed }))} />
          </View>
        ) : null}
        <View className="card">
          <Field id="photos" label={words.photos}><DoorPhotos photos={draft.photos} onChange={(next) => change((now) => ({ ...now, photos: next(now.photos) }))} /></Field>
        </View>
        <View className="card">
          <Field id="followUp" label={words.followDay}>
            <ChoiceGroup label={words.followDay} choices={followUps} chosen={draft.followUp} onChoose={(value) => change((now) => ({ ...now, followUp: value as typeof now.followUp }))} />
          </Field>
        </View>
      </View>
    </Page>
  )
}
