import { Text, View } from '@tarojs/components'

const MessagesPage = () => (
  <View>
    <Text>消息</Text>
  </View>
)

export default MessagesPage
