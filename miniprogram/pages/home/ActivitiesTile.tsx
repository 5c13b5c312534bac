import { Text, View } from '@tarojs/components'
import { activitiesWords } from '@shared/text/activitiesPage'
import { mySignupsWords } from '@shared/text/mySignups'
import { Icon } from '@/components/Icon'
import { LinkCell } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { open } from '@/platform/navigation'

const { title, text } = activitiesWords.entry

/** The way to everything that one can sign up for, and to what one has signed up for. */
export const ActivitiesTile = ({ coming }: { coming: number }) => (
  <View className="card card-cells">
    <Tappable label={`${title}，${text}`} className="cell" onTap={() => void open('activities')}>
      <View className="icon-tile"><Icon name="calendar" color="deep" size={28} /></View>
      <View className="grow"><Text className="block strong">{title}</Text><Text className="block sub">{text}</Text></View>
      <Icon name="right" color="second" size={20} />
    </Tappable>
    {coming > 0 ? <LinkCell text={mySignupsWords.title} aside={activitiesWords.count(coming)} onTap={() => void open('mySignups')} /> : null}
  </View>
)
