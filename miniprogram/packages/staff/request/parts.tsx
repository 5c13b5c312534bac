import { Text, View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { momentText } from '@shared/text/due'
import { AnswerLine } from '@/components/AnswerLine'

/** What the applicant filled in; photos open by one-person links. */
export const FilledAnswers = ({ request }: { request: StaffRequest }) => (
  <View>
    {request.sections.map(({ title, answers }) => (
      <View key={title} className="mt3">
        <Text className="block strong">{title}</Text>
        {answers.map(({ field, ...answer }) => <AnswerLine key={field} {...answer} />)}
      </View>
    ))}
  </View>
)

/** What has happened, oldest first. */
export const RequestLog = ({ log }: Pick<StaffRequest, 'log'>) => (
  <View>
    {log.map(({ at, action, by, words }, index) => (
      <View key={index} className="mt2">
        <Text className="block sub num">{momentText(at)} · {by}</Text>
        <Text className="block pre">{action.text}{words ? `：${words}` : ''}</Text>
      </View>
    ))}
  </View>
)

/** What was asked for and has not come yet. */
export const AwaitedSupplement = ({ supplement }: Pick<StaffRequest, 'supplement'>) =>
  supplement ? (
    <View className="card card-warm">
      <Text className="block bold">已请申请人补 {supplement.items.length} 样</Text>
      {supplement.items.map(({ field, label, reason }) => <Text key={field} className="block">· {label}：{reason.text}</Text>)}
      <Text className="block sub">{supplement.unitName}，{momentText(supplement.askedAt)}</Text>
    </View>
  ) : null

/** A transfer on its way: who offers, to whom, why. */
export const OfferNotice = ({ offer }: Pick<StaffRequest, 'offer'>) =>
  offer ? (
    <View className="card card-warm">
      <Text className="block bold">{offer.from.name} → {offer.unit.name}，等对方接收</Text>
      <Text className="block pre">原因：{offer.reason}</Text>
    </View>
  ) : null
