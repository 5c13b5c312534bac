import { Text, View } from '@tarojs/components'
import { secrecyWords } from '@shared/text/secrecy'
import { useNeedsLook, vouchFor } from '@/session/secrecy'
import { ActionButton } from './ActionButton'
import { Icon } from './Icon'

/** Under what is being typed: it looks like the designation of a unit, and is not sent until the person changed it or said that it is none. */
export const SecrecyNotice = ({ text }: { text: string }) => {
  if (!useNeedsLook(text)) return null
  return (
    <View className="secrecy" role="alert">
      <View className="row top">
        <Icon name="shield" color="amber" size={22} />
        <Text className="grow notice-text">{secrecyWords.warning}</Text>
      </View>
      <View className="mt2"><ActionButton text={secrecyWords.noSuchThing} kind="line" size="small" onTap={() => vouchFor(text)} /></View>
    </View>
  )
}
