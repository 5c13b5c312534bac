import { Text, View } from '@tarojs/components'

const RequestListPage = () => (
  <View>
    <Text>我的办件</Text>
  </View>
)

export default RequestListPage
