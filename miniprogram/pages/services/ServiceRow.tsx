import { Text, View } from '@tarojs/components'
import { type ServiceBrief } from '@shared/contract/services'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { openService } from '@/platform/openService'

/** A service in a list: what it is and what for; `why` says by which words it was found. */
export const ServiceRow = ({ service, why }: { service: ServiceBrief; why?: string | null }) => {
  const { title, summary } = service
  return (
    <Tappable label={[title, summary, why].filter(Boolean).join('，')} className="cell" onTap={() => void openService(service)}>
      <View className="grow">
        <Text className="block strong">{title}</Text>
        <Text className="block sub">{summary}</Text>
        {why ? <Text className="block sub text-green">{why}</Text> : null}
      </View>
      <Icon name="right" color="second" size={20} />
    </Tappable>
  )
}
