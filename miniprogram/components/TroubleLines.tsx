import { Text, View } from '@tarojs/components'

/** A few lines that need a look, under a heading. */
export const TroubleLines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <View className="card card-warm">
      <Text className="block bold">{title}</Text>
      {lines.map((line, index) => <Text key={index} className="block">· {line}</Text>)}
    </View>
  )
