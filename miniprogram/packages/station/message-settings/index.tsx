import { Text } from '@tarojs/components'
import { messageSettingWords as words } from '@shared/text/messageSettings'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { WhenReady } from '@/components/states'
import { back } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { loadSubscriptions } from '@/session/subscriptions'
import { Kinds } from './Kinds'
import { QuietHours } from './QuietHours'
import { useSettings } from './useSettings'

const Settings = ({ loaded }: { loaded: Awaited<ReturnType<typeof loadSubscriptions>> }) => {
  const settings = useSettings(loaded)
  return (
    <>
      <Kinds settings={settings} />
      <QuietHours settings={settings} />
    </>
  )
}

const Loaded = () => {
  const remote = useRemote(loadSubscriptions, [])
  return <WhenReady remote={remote}>{(loaded) => <Settings loaded={loaded} />}</WhenReady>
}

/** Which messages may come by WeChat, how many are left, and when somebody wants to be left alone. */
const MessageSettingsPage = () => (
  <Page title={words.title} hasBack onBack={() => void back('mine')}>
    <Text className="block mb3">{words.explanation}</Text>
    <SignedInOnly reason={words.reason}><Loaded /></SignedInOnly>
  </Page>
)

export default MessageSettingsPage
