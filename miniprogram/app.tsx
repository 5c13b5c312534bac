import { type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { isH5 } from '@/platform/environment'
import { readHotline } from '@/session/hotline'
import { LockScreen } from '@/session/LockScreen'
import { refreshMe } from '@/session/session'
import '@nutui/nutui-react-taro/dist/styles/themes/default.css'
import '@/app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    // Without a network the pages say so themselves, each where it matters.
    refreshMe().catch(() => undefined)
    readHotline().catch(() => undefined)
  })
  // Only a PC locks itself; the mini-program draws nothing beside its pages.
  return isH5 ? <>{children}<LockScreen /></> : children
}

export default App
