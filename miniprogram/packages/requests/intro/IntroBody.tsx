import { Text, View } from '@tarojs/components'
import { type ServedService } from '@shared/contract/services'
import { checkTexts } from '@shared/text/check'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup } from '@/components/inputs'
import { Page } from '@/components/Page'
import { PartnerOffer } from '@/components/PartnerOffer'
import { StepList } from '@/components/StepList'
import { back, open } from '@/platform/navigation'
import { CheckCard } from './CheckCard'
import { type Check, useCheck } from './useCheck'
import { usePartnerPoints } from './usePartnerPoints'
import { type ForWhom, useForWhom } from './useForWhom'

/** The one solid button: to the form, or to what helps instead or before; none where the way leads out of here, or is not found yet. */
const nextStep = ({ key, check: served }: ServedService, judged: Check['judged'], personId?: string): { text: string; go: () => void } | null => {
  const instead = judged?.outcomes.find(({ service }) => service !== null)?.service
  if (instead) return { text: checkTexts.instead(instead.title), go: () => void open('intro', { serviceKey: instead.key, personId }) }
  const isOpen = judged ? judged.verdict === 'yes' || judged.verdict === 'first' : !served?.isGate
  return isOpen ? { text: checkTexts.begin, go: () => void open('form', { serviceKey: key, personId }) } : null
}

/** Asked only where there is a choice. */
const Whose = ({ choices, chosen, choose }: ForWhom) =>
  choices.length > 1 ? (
    <View className="card">
      <Field id="for-whom" label={checkTexts.forWhom}><ChoiceGroup label={checkTexts.forWhom} choices={choices} chosen={chosen} onChoose={choose} /></Field>
    </View>
  ) : null

/** Before the form: whether one can, what to have at hand, how it goes, how long it takes and who decides. */
export const IntroBody = ({ service }: { service: ServedService }) => {
  const check = useCheck(service)
  const { title, summary, sections, stages } = service
  const isHelpedHere = check.judged?.verdict !== 'elsewhere'
  const forWhom = useForWhom()
  const { personId } = forWhom
  const points = usePartnerPoints(service.key)
  const next = nextStep(service, check.judged, personId)
  return (
    <Page title={title} hasBack onBack={() => void back('services')} bottom={next ? <ActionButton text={next.text} onTap={next.go} /> : undefined}>
      <View className="card">
        <Text className="block title">{title}</Text>
        <Text className="block mt1">{summary}</Text>
        {service.check?.isGate ? null : <Text className="block sub mt2">{checkTexts.pages(sections.length)}</Text>}
      </View>
      <Whose {...forWhom} />
      {/* What is known of a workplace is one's own: nothing follows from it for whoever is helped. */}
      {personId ? null : <PartnerOffer points={points} />}
      {service.check ? <CheckCard served={service.check} check={check} onAnyway={() => void open('form', { serviceKey: service.key, personId })} /> : null}
      {check.prepared.length > 0 && isHelpedHere && (check.judged || !service.check) ? (
        <View className="card">
          <Text className="block strong">{check.judged ? checkTexts.prepareForYou : checkTexts.prepare}</Text>
          {check.prepared.map(({ key, label, help }) => (
            <View key={key} className="mt2">
              <Text className="block">· {label}</Text>
              {help ? <Text className="block sub">{help}</Text> : null}
            </View>
          ))}
        </View>
      ) : null}
      {isHelpedHere && (check.judged || !service.check?.isGate) ? (
        <View className="card">
          <Text className="block strong mb3">{checkTexts.stages}</Text>
          <View className="mt3"><StepList steps={stages.map((stage) => ({ title: stage.title, text: stage.limitText }))} /></View>
          {service.check ? <Text className="block sub mt3">{checkTexts.decides}：{service.check.decides}</Text> : null}
        </View>
      ) : null}
    </Page>
  )
}
