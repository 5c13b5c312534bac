import { Text, View } from '@tarojs/components'

const RequestDetailPage = () => (
  <View>
    <Text>办件进度</Text>
  </View>
)

export default RequestDetailPage
