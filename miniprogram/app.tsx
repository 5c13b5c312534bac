import { type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { refreshMe } from '@/session/session'
import '@nutui/nutui-react-taro/dist/styles/themes/default.css'
import '@/app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    // Without a network the pages say so themselves, each where it matters.
    refreshMe().catch(() => undefined)
  })
  return children
}

export default App
