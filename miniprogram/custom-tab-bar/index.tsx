import { TabBar } from '@/components/TabBar'
import { useShownTab } from '@/platform/navigation'

/** Where WeChat looks for the bar of the tab pages; on H5 each page draws it. */
const CustomTabBar = () => <TabBar shown={useShownTab()} />

export default CustomTabBar
