import { Text, View } from '@tarojs/components'

const StaffSignInPage = () => (
  <View>
    <Text>工作人员登录</Text>
  </View>
)

export default StaffSignInPage
