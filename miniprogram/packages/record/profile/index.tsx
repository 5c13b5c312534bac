import { Text, View } from '@tarojs/components'

const ProfilePage = () => (
  <View>
    <Text>我的资料</Text>
  </View>
)

export default ProfilePage
