import { Text, View } from '@tarojs/components'

const QueuePage = () => (
  <View>
    <Text>待办</Text>
  </View>
)

export default QueuePage
