import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type RequestBrief } from '@shared/contract/requests'
import { onBehalfText } from '@shared/text/labels'
import { Icon } from './Icon'
import { Tag } from './pieces'
import { Tappable } from './Tappable'

const tones = { draft: 'grey', submitted: 'green', accepted: 'green', awaiting_supplement: 'amber', completed: 'green', rejected: 'red', withdrawn: 'grey' } as const

interface RequestCardProps {
  request: RequestBrief
  onTap: () => void
  /** Something else to do with it: below, outside of what opens it. */
  foot?: ReactNode
}

/** A request in a list of the person's own: what it is, how it stands, until when. */
export const RequestCard = ({ request, onTap, foot }: RequestCardProps) => (
  <View className="card">
    <Tappable label={[request.title, request.personName, request.headline].filter(Boolean).join('，')} onTap={onTap}>
      <View className="row between">
        <Text className="strong grow">{request.title}</Text>
        <Tag text={request.status.text} tone={tones[request.status.code]} />
      </View>
      {request.personName ? <Text className="block sub mt1">{onBehalfText(request.personName)}</Text> : null}
      <View className="row mt1">
        <Text className="grow">{request.headline}</Text>
        <Icon name="right" color="second" size={20} />
      </View>
      {request.number ? (
        <View className="row between wrap mt2">
          <Text className="sub num">办件号 {request.number}</Text>
          {request.due ? <Text className="sub">最晚 {request.due.dayText}{request.due.isProvisional ? '（暂定）' : ''}</Text> : null}
        </View>
      ) : null}
    </Tappable>
    {foot}
  </View>
)
