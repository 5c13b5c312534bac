import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { Page } from '@/components/Page'
import { LinkCell, Notice } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { isWeapp } from '@/platform/environment'
import { back, open, replace, useParams } from '@/platform/navigation'
import { signIn } from '@/session/session'
import { SampleSignIns } from './SampleSignIns'

/** What we keep and what for, read and accepted before anything is kept; then WeChat says who it is. */
const SignInPage = () => {
  const { show } = useParams()
  const notice = useRemote(() => call(contract.getPrivacyNotice), [])
  const [hasAccepted, setAccepted] = useState(false)
  const [isReminded, setReminded] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (_key: string, enter: (version: string) => Promise<unknown>) => {
    const me = (await enter(notice.data?.version ?? '')) as { account: { person: unknown } | null }
    if (me.account?.person) await back('home')
    // In the place of this page: after the profile one is back where signing in was asked for.
    else await replace('profile', { then: 'back' })
  })
  const guarded = (enter: (version: string) => Promise<unknown>) => {
    if (hasAccepted) void submit(enter)
    else setReminded(true)
  }
  const isReading = show === 'privacy'
  return (
    <Page title={isReading ? '隐私说明' : '登录'} hasBack onBack={() => void back('home')}>
      <WhenReady remote={notice}>
        {({ title, sections }) => (
          <View>
            <View className="card">
              <Text className="block title">{title}</Text>
              {sections.map(({ heading, text }) => (
                <View key={heading} className="mt4">
                  <Text className="block bold">{heading}</Text>
                  <Text className="block">{text}</Text>
                </View>
              ))}
            </View>
            {isReading ? null : (
              <View className="card">
                <CheckLine text="我看过并同意上面的隐私说明" isOn={hasAccepted} hasError={isReminded && !hasAccepted} onToggle={() => setAccepted(!hasAccepted)} />
                {isReminded && !hasAccepted ? <Text className="block text-red bold">请先看一下隐私说明，同意的话点上面打勾</Text> : null}
                {error ? <View className="mt3"><Notice icon="alert" text={error.text} /></View> : null}
                {isWeapp ? <View className="mt3"><ActionButton text="微信登录" isBusy={isBusy} busyText="正在登录…" onTap={() => guarded(signIn)} /></View> : null}
                {DEMO ? <SampleSignIns isBusy={isBusy} onEnter={guarded} /> : null}
                {isWeapp || DEMO ? null : <Text className="block sub mt3">请在微信里打开“杨浦退役军人服务”小程序登录。</Text>}
              </View>
            )}
            {isReading || isWeapp ? null : <View className="card"><LinkCell icon="station" text="工作人员登录" onTap={() => void open('staffSignIn')} /></View>}
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

export default SignInPage
