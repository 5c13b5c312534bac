import { Text, View } from '@tarojs/components'

const ServicesPage = () => (
  <View>
    <Text>服务</Text>
  </View>
)

export default ServicesPage
