import { Text, View } from '@tarojs/components'
import { type RequestBrief } from '@shared/contract/requests'
import { Icon } from './Icon'
import { Tag } from './pieces'
import { Tappable } from './Tappable'

const tones = { draft: 'grey', submitted: 'green', accepted: 'green', awaiting_supplement: 'amber', completed: 'green', rejected: 'red', withdrawn: 'grey' } as const

/** A request in a list of the person's own: what it is, how it stands, until when. */
export const RequestCard = ({ request, onTap }: { request: RequestBrief; onTap: () => void }) => (
  <Tappable label={[request.title, request.personName, request.headline].filter(Boolean).join('，')} className="card" onTap={onTap}>
    <View className="row between">
      <Text className="strong grow">{request.title}</Text>
      <Tag text={request.status.text} tone={tones[request.status.code]} />
    </View>
    {request.personName ? <Text className="block sub mt1">替 {request.personName} 办的</Text> : null}
    <Text className="block mt1">{request.headline}</Text>
    <View className="row between mt2">
      <Text className="sub num">{request.number ? `办件号 ${request.number}` : ''}</Text>
      <View className="row">
        {request.due ? <Text className="sub">最晚 {request.due.dayText}</Text> : null}
        <Icon name="right" color="second" size={20} />
      </View>
    </View>
  </Tappable>
)
