import { Text, View } from '@tarojs/components'

const StaffRequestPage = () => (
  <View>
    <Text>办件处理</Text>
  </View>
)

export default StaffRequestPage
