import { Text, View } from '@tarojs/components'

const ReceiptPage = () => (
  <View>
    <Text>提交回执</Text>
  </View>
)

export default ReceiptPage
