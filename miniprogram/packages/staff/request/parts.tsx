import { Text, View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { isStaffAction, staffActions } from '@shared/domain/staffActions'
import { type Step } from '@shared/domain/workflow'
import { deskWords, offerWords } from '@shared/text/desk'
import { momentText } from '@shared/text/due'
import { AnswerLine } from '@/components/AnswerLine'
import { Tag } from '@/components/pieces'

/** What the applicant filled in; photos open by one-person links. */
export const FilledAnswers = ({ request }: { request: StaffRequest }) => (
  <View>
    {request.sections.map(({ title, answers }) => (
      <View key={title} className="mt3">
        <View className="strong" role="heading" aria-level={3}>{title}</View>
        {answers.map(({ field, ...answer }) => <AnswerLine key={field} {...answer} />)}
      </View>
    ))}
  </View>
)

/** A step of a newer service has a code that this client does not know. */
const isInternal = (code: string): boolean => isStaffAction(code as Step) && staffActions[code as keyof typeof staffActions].readers === 'staff'

const LogLine = ({ at, action, by, words }: StaffRequest['log'][number]) => (
  <View className="mt2">
    <Text className="block sub num">{momentText(at)} · {by}</Text>
    <Text className="block">{action.text}{words && !isInternal(action.code) ? `：${words}` : ''}</Text>
    {words && isInternal(action.code) ? (
      <View className="tile internal">
        <Tag text={`${deskWords.internal}，${deskWords.internalWhy}`} tone="grey" />
        <Text className="block pre mt1">{words}</Text>
      </View>
    ) : null}
  </View>
)

/** What has happened, oldest first; notes among colleagues say that they are. */
export const RequestLog = ({ log }: Pick<StaffRequest, 'log'>) => <View>{log.map((entry, index) => <LogLine key={index} {...entry} />)}</View>

/** What was asked for and has not come yet. */
export const AwaitedSupplement = ({ supplement }: Pick<StaffRequest, 'supplement'>) =>
  supplement ? (
    <View className="card card-warm">
      <Text className="block bold">已请申请人补 {supplement.items.length} 样</Text>
      {supplement.items.map(({ field, label, reason, note }) => <Text key={field} className="block">· {label}：{reason.text}{note ? `。${note}` : ''}</Text>)}
      {supplement.again ? <Text className="block mt1">再次补正的原因：{supplement.again}</Text> : null}
      <Text className="block sub">{supplement.unitName}，{momentText(supplement.askedAt)}</Text>
    </View>
  ) : null

/** A transfer on its way: who offers, to whom, why; whoever may take it over is told that it is theirs to say. */
export const OfferNotice = ({ offer, actions }: Pick<StaffRequest, 'offer' | 'actions'>) =>
  offer ? (
    <View className="card card-warm">
      <Text className="block bold">{actions.includes('acceptTransfer') ? offerWords[offer.kind].toUs(offer.from.name) : offerWords[offer.kind].toOthers(offer.from.name, offer.unit.name)}</Text>
      {offer.reason ? <Text className="block pre">原因：{offer.reason}</Text> : null}
    </View>
  ) : null
