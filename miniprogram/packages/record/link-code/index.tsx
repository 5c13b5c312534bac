import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { StepList } from '@/components/StepList'
import { WhenReady } from '@/components/states'
import { back } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

const minute = 60_000

/** Minutes that are left, counted down while the page is open. */
const useMinutesLeft = (until: number): number => {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((until - now) / minute))
}

const ShownCode = ({ code, expiresAt, onRenew }: { code: string; expiresAt: number; onRenew: () => void }) => {
  const left = useMinutesLeft(expiresAt)
  return (
    <View className="card center">
      <Text className="block">请给工作人员看这 6 个数字</Text>
      <View className="big-digits num" role="text" aria-label={`绑定码 ${Array.from(code).join(' ')}`}>{left > 0 ? `${code.slice(0, 3)} ${code.slice(3)}` : '已过期'}</View>
      <View className="sub" role="status">{left > 0 ? `还有 ${left} 分钟有效，只能用一次` : '过了 10 分钟，请换一个'}</View>
      <View className="mt3"><ActionButton text="换一个" kind={left > 0 ? 'soft' : 'solid'} onTap={onRenew} /></View>
    </View>
  )
}

const LinkCode = () => {
  const remote = useRemote(() => call(contract.makeLinkCode), [])
  return (
    <WhenReady remote={remote} cards={1}>
      {({ code, expiresAt }) => (
        <View>
          <ShownCode code={code} expiresAt={expiresAt} onRenew={() => void remote.reload()} />
          <View className="card">
            <StepList steps={[
              { title: '带好身份证，到服务站窗口', text: null },
              { title: '请工作人员核对身份证', text: '报办件号，或者报登记时留的手机号。' },
              { title: '给工作人员看上面的数字', text: '绑定好了，您的办件就会出现在“我的办件”里。' },
            ]} />
          </View>
          <View className="card card-quiet"><Text className="sub">只在窗口当面给工作人员看。电话里要这个码的，不要告诉他。</Text></View>
        </View>
      )}
    </WhenReady>
  )
}

/** Six digits for the counter, which tie this phone to what the station filed. */
const LinkCodePage = () => (
  <Page title="在服务站绑定手机" hasBack onBack={() => void back('claim')}>
    <SignedInOnly reason="登录后，才能显示绑定码。"><LinkCode /></SignedInOnly>
  </Page>
)

export default LinkCodePage
