import { Text, View } from '@tarojs/components'
import { activitiesWords } from '@shared/text/activitiesPage'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const { title, text } = activitiesWords.entry

/** The way to everything that one can sign up for. */
export const ActivitiesTile = () => (
  <Tappable label={`${title}，${text}`} className="card activities-tile" onTap={() => void open('activities')}>
    <View className="icon-tile"><Icon name="calendar" color="deep" size={28} /></View>
    <View className="grow line-text"><Text className="block strong">{title}</Text><Text className="block sub">{text}</Text></View>
    <Icon name="right" color="second" size={20} />
  </Tappable>
)
