import { Text, View } from '@tarojs/components'
import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { homeWords } from '@shared/text/home'
import { ActionButton } from '@/components/ActionButton'
import { Drawing } from '@/components/Drawing'
import { ModeSwitch } from '@/components/ModeSwitch'
import { makeCall } from '@/platform/dialogs'
import { open } from '@/platform/navigation'
import { useHotline } from '@/session/hotline'
import { greetingAt } from './greeting'
import { StationTile } from './StationTile'

const SignIn = () => {
  const hotline = useHotline()
  return (
    <View className="station">
      <Text className="block strong on-band">{homeWords.signIn.title}</Text>
      <View className="btns btns-stack mt3">
        <ActionButton text={homeWords.signIn.button} kind="onBand" onTap={() => void open('signIn')} />
        <ActionButton text={homeWords.call(hotline)} icon="phone" kind="onBandLine" onTap={() => void makeCall(hotline)} />
      </View>
    </View>
  )
}

const WhoFirst = () => (
  <View className="station">
    <Text className="block strong on-band">{homeWords.who.title}</Text>
    <Text className="block on-band-2 mt1">{homeWords.who.text}</Text>
    <View className="mt3"><ActionButton text={homeWords.who.button} kind="onBand" onTap={() => void open('profile')} /></View>
  </View>
)

interface HomeBandProps {
  isSignedIn: boolean
  home: AnswerOf<typeof contract.getHome> | null
}

/** Who I am and which station is mine, or how to tell. */
export const HomeBand = ({ isSignedIn, home }: HomeBandProps) => {
  const greeting = greetingAt(Date.now())
  return (
    <View className="band-inner">
      <View className="band-art"><Drawing name="pine" color="faint" width={88} /></View>
      <View className="row between hello">
        <View className="grow">
          <Text className="block hero on-band">{home?.name ? `${home.name}，${greeting}` : greeting}</Text>
          <Text className="block sub text-gold">{homeWords.thanks}</Text>
        </View>
        <ModeSwitch />
      </View>
      {home?.station ? <StationTile station={home.station} /> : null}
      {home && !home.station ? <WhoFirst /> : null}
      {isSignedIn ? null : <SignIn />}
    </View>
  )
}
