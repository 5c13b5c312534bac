import { type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { isH5 } from '@/platform/environment'
import { dropOldDoors } from '@/session/doorList'
import { readHotline } from '@/session/hotline'
import { LockScreen } from '@/session/LockScreen'
import { watchScans } from '@/session/sendScans'
import { watchVisits } from '@/session/sendVisits'
import { refreshMe } from '@/session/session'
import { readKeptVisits } from '@/session/visitList'
import '@nutui/nutui-react-taro/dist/styles/themes/default.css'
import '@/app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    // Without a network the pages say so themselves, each where it matters.
    refreshMe().catch(() => undefined)
    readHotline().catch(() => undefined)
    // What is too old goes, whether or not anybody opens the list.
    readKeptVisits()
    dropOldDoors()
    watchVisits()
    watchScans()
  })
  // Only a PC locks itself; the mini-program draws nothing beside its pages.
  return isH5 ? <>{children}<LockScreen /></> : children
}

export default App
