import { Text, View } from '@tarojs/components'
import { type ServedField } from '@shared/contract/services'
import { Icon } from '@/components/Icon'

/** What is to be known about the options that were chosen; the same said of two of them is said once. */
export const OptionHints = ({ options, chosen }: { options: ServedField['options']; chosen: readonly string[] }) => {
  const hints = new Set(options.flatMap(({ value, hint }) => (hint && chosen.includes(value) ? [hint] : [])))
  return (
    <>
      {[...hints].map((hint) => (
        <View key={hint} className="tile row top mt3" role="status">
          <Icon name="info" size={22} />
          <Text className="grow hint-text">{hint}</Text>
        </View>
      ))}
    </>
  )
}
