import { Text, View } from '@tarojs/components'

const SignInPage = () => (
  <View>
    <Text>登录</Text>
  </View>
)

export default SignInPage
