import { Text, View } from '@tarojs/components'

const FormPage = () => (
  <View>
    <Text>填写申请</Text>
  </View>
)

export default FormPage
