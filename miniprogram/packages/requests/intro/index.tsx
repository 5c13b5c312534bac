import { Text, View } from '@tarojs/components'

const IntroPage = () => (
  <View>
    <Text>服务说明</Text>
  </View>
)

export default IntroPage
