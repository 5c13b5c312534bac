import '@/app.scss'
import { TabBar } from '@/components/TabBar'
import { useShownTab } from '@/platform/navigation'

/** WeChat draws this on the tab pages; browsers get the same bar from the pages themselves. */
const CustomTabBar = () => <TabBar shown={useShownTab()} />

export default CustomTabBar
