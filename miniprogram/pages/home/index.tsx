import { Text, View } from '@tarojs/components'

const HomePage = () => (
  <View>
    <Text>首页</Text>
  </View>
)

export default HomePage
