import { Text, View } from '@tarojs/components'
import { fieldsOf } from '@shared/catalog/answers'
import { type ServedService } from '@shared/contract/services'
import { secrecyWords } from '@shared/text/secrecy'
import { supplementWords } from '@shared/text/supplement'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { AnswerField } from '@/fields/AnswerField'
import { AskedItem } from './AskedItem'
import { type Awaiting, type HandIn, useSupplying } from './useSupplying'

type Supplying = ReturnType<typeof useSupplying>

/** What an answer that was changed here opens: filled in at once, so that nobody is asked a second time. */
const NewlyAsked = ({ id, service, supplying: { round, problems, answer } }: { id: string; service: ServedService; supplying: Supplying }) =>
  round.newly.length === 0 ? null : (
    <View className="card">
      <View className="strong mb2" role="heading" aria-level={2}>{supplementWords.newlyAsked}</View>
      {fieldsOf(service).filter(({ key }) => round.newly.includes(key)).map((field) => (
        <AnswerField key={field.key} field={field} requestId={id} value={round.given[field.key]} error={problems[field.key] ?? null} onLeave={() => undefined} onChange={(value) => answer(field.key, value)} />
      ))}
    </View>
  )

const Bottom = ({ supplying: { round, isWaiting, isBusy, send } }: { supplying: Supplying }) => (
  <View>
    <View className="form-status center" role="status">
      <Text className={isWaiting ? 'sub text-amber' : 'sub'}>{isWaiting ? secrecyWords.notSent : supplementWords.progress(round.done, round.all)}</Text>
    </View>
    <ActionButton text={supplementWords.send} isBusy={isBusy} busyText={supplementWords.sending} isDisabled={isWaiting} onTap={send} />
  </View>
)

interface SupplementFormProps {
  title: string
  request: Awaiting
  service: ServedService
  onBack: () => void
  handIn: HandIn
  /** It arrived: where to go from here. */
  onDone: () => Promise<void>
}

/** Everything that was asked for, item by item, with what changed answers open; handed in all at once, wherever that is done. */
export const SupplementForm = ({ title, request, service, onBack, handIn, onDone }: SupplementFormProps) => {
  const supplying = useSupplying(request, service, { handIn, onDone })
  const { round, confirmed, problems, error, answer, confirm } = supplying
  const { ask } = request
  return (
    <Page title={title} hasBack onBack={onBack} bottom={<Bottom supplying={supplying} />}>
      {ask.message ? <Notice text={ask.message} /> : null}
      <Refusal error={error} />
      {ask.items.map((item, index) => (
        <AskedItem key={item.field} item={item} number={index + 1} field={fieldsOf(service).find(({ key }) => key === item.field)} request={request}
          value={round.given[item.field]} onChange={(value) => answer(item.field, value)} confirmed={confirmed[item.field]} onConfirm={(word) => confirm(item.field, word)}
          isDone={!round.problems[item.field]} error={problems[item.field] ?? null} />
      ))}
      <NewlyAsked id={request.id} service={service} supplying={supplying} />
    </Page>
  )
}
