import { Text, View } from '@tarojs/components'

const MinePage = () => (
  <View>
    <Text>我的</Text>
  </View>
)

export default MinePage
