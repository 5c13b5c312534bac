import { Text, View } from '@tarojs/components'

/** What comes, in order, with numbers. */
export const StepList = ({ steps }: { steps: readonly { title: string; text: string | null }[] }) => (
  <View role="list">
    {steps.map(({ title, text }, index) => (
      <View key={title} className="step" role="listitem">
        <View className="step-mark step-number">{index + 1}</View>
        <View className="grow">
          <Text className="block bold">{title}</Text>
          {text ? <Text className="block sub">{text}</Text> : null}
        </View>
      </View>
    ))}
  </View>
)
