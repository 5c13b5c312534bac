import { View } from '@tarojs/components'

const CustomTabBar = () => <View />

export default CustomTabBar
