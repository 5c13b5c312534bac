import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { type ServiceBrief } from '@shared/contract/services'
import { type WalkInDraft } from '@shared/contract/walkIns'
import { type RepresentationKind, representationKinds } from '@shared/domain/representation'
import { comingTexts, consentTexts } from '@shared/text/consents'
import { momentText } from '@shared/text/due'
import { problemTexts } from '@shared/text/problems'
import { walkInWords } from '@shared/text/walkIn'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup } from '@/components/inputs'
import { LinkCell, Notice, SectionHead } from '@/components/pieces'
import { ProfileFields } from '@/components/ProfileFields'
import { Refusal } from '@/components/Refusal'
import { SelectSheet } from '@/components/SelectSheet'
import { profileOf, theirFields } from '@/components/theirFields'
import { bringIntoSight } from '@/platform/inSight'
import { useSession } from '@/session/session'
import { comparesCards, countersOf } from '@/session/workplace'
import { CardCheck } from './CardCheck'

const coming = representationKinds.map((value) => ({ value, text: comingTexts[value] }))

interface CounterProps {
  units: ReturnType<typeof countersOf>
  chosen: string
  error: string | null
  onChoose: (unitId: string) => void
}

/** At which counter they stand: asked of those who work at several. */
const CounterChoice = ({ units, chosen, error, onChoose }: CounterProps) =>
  units.length < 2 ? null : (
    <View className="card">
      <Field id="unitId" label={walkInWords.counter} help={walkInWords.counterHelp} error={error}>
        <ChoiceGroup label={walkInWords.counter} choices={units.map(({ id, name }) => ({ value: id, text: name }))} chosen={chosen} onChoose={onChoose} />
      </Field>
    </View>
  )

interface BeginningProps {
  services: readonly ServiceBrief[]
  drafts: readonly WalkInDraft[]
  onOpen: (draft: Draft) => void
}

/** Before the form: what for, who it is, who came, and that they agree. */
export const Beginning = ({ services, drafts, onOpen }: BeginningProps) => {
  const { me } = useSession()
  const counters = countersOf(me)
  const [unitId, setUnitId] = useState('')
  const [serviceKey, setServiceKey] = useState<string | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [actingAs, setActingAs] = useState<RepresentationKind>('self')
  const [hasCard, setCard] = useState(false)
  const [idNumber, setIdNumber] = useState('')
  const [isAgreed, setAgreed] = useState(false)
  const [isTried, setTried] = useState(false)
  /** What the staff begin by themselves asks nobody's consent, and nobody stands there with a card. */
  const isOurs = services.find(({ key }) => key === serviceKey)?.byStaff === true
  const counterId = counters.length === 1 ? counters[0]?.id : unitId
  const isCompared = !counterId || comparesCards(me, counterId)
  const isByCard = isCompared && hasCard && !isOurs
  const beginning = useSubmit(async (key: string, chosen: string) => {
    const consent = isOurs ? null : ({ version: consentTexts.version, agreed: true } as const)
    onOpen(await call(contract.openWalkIn, { body: { ...profileOf(answers), serviceKey: chosen, actingAs: isOurs ? 'self' : actingAs, idNumber: isByCard ? idNumber : null, consent, ...(unitId ? { unitId } : {}) }, key }))
  })
  const resuming = useSubmit(async (_key: string, id: string) => onOpen(await call(contract.getDraft, { params: { id } })))
  const error = beginning.error ?? resuming.error
  const problems = sentencesFor(beginning.error?.fields ?? {})
  const cardError = isByCard && isTried && !idNumber.trim() ? walkInWords.card.missing : (problems.idNumber ?? null)
  const lacksCounter = counters.length > 1 && !unitId
  const counterError = isTried && lacksCounter ? problemTexts.counter_missing({ code: 'counter_missing' }) : (problems.unitId ?? null)
  const send = () => {
    setTried(true)
    if (lacksCounter) return bringIntoSight('#field-unitId')
    if (!serviceKey) return bringIntoSight('#field-service')
    if (isByCard && !idNumber.trim()) return bringIntoSight('#field-idNumber')
    if (isAgreed || isOurs) void beginning.submit(serviceKey)
  }
  return (
    <View>
      <Refusal error={error} />
      {drafts.length > 0 ? (
        <View className="card">
          <Text className="block strong">还没填完的</Text>
          {drafts.map(({ id, title, name, savedAt }) => <LinkCell key={id} icon="pencil" text={`${name}，${title}`} aside={momentText(savedAt)} onTap={() => void resuming.submit(id)} />)}
        </View>
      ) : null}
      <SectionHead title="新的一位" />
      <CounterChoice units={counters} chosen={unitId} error={counterError} onChoose={setUnitId} />
      <View className="card">
        <Field id="service" label="办什么" error={isTried && !serviceKey ? '请选一项' : null}>
          <SelectSheet title="办什么" placeholder="选服务事项" chosen={serviceKey} hasError={isTried && !serviceKey} options={services.map(({ key, title }) => ({ value: key, text: title }))} onChoose={setServiceKey} />
        </Field>
        <ProfileFields fields={theirFields} answers={answers} problems={problems} onChange={setAnswers} />
        {isOurs ? null : <Field id="actingAs" label="谁来办的"><ChoiceGroup label="谁来办的" choices={coming} chosen={actingAs} onChoose={(value) => setActingAs(value as RepresentationKind)} /></Field>}
      </View>
      {isOurs ? <Notice text={walkInWords.byStaff} /> : (
        <View>
          <CardCheck isCompared={isCompared} hasCard={hasCard} onToggle={() => setCard(!hasCard)} idNumber={idNumber} onInput={setIdNumber} error={cardError} />
          <View className="card">
            <Text className="block strong">请念给来办的人听</Text>
            <CheckLine text={actingAs === 'self' ? consentTexts.assisted : consentTexts.assistedFor} isOn={isAgreed} hasError={isTried && !isAgreed} onToggle={() => setAgreed(!isAgreed)} />
            {isTried && !isAgreed ? <View className="text-red bold" role="alert">对方同意后，请点上面打勾</View> : null}
            <Text className="block sub">会记下时间、您的姓名和这段话。</Text>
          </View>
        </View>
      )}
      <ActionButton text="开始填写" isBusy={beginning.isBusy} busyText="正在打开…" onTap={send} />
    </View>
  )
}
