import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { threadWords } from '@shared/text/threadPage'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Drawing } from '@/components/Drawing'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { StepList } from '@/components/StepList'
import { WhenReady } from '@/components/states'
import { copyText } from '@/platform/dialogs'
import { goTab, replace, useParams } from '@/platform/navigation'
import { SignedInPage } from '@/session/SignedInOnly'

const Receipt = ({ id, isQuestion }: { id: string; isQuestion: boolean }) => {
  const remote = useRemote(() => call(contract.getReceipt, { params: { id } }), [id])
  const receipt = remote.data
  return (
    <Page
      heading={<View className="hero on-band" role="heading" aria-level={1}>收到您的申请了</View>}
      isLapped
      band={
        <View className="band-inner row between receipt-band">
          <View>
            <Text className="block on-band-2">{receipt?.title ?? ''}</Text>
            <Text className="block on-band-2 num">{receipt ? momentText(receipt.submittedAt) : ''}</Text>
          </View>
          <Drawing name="handshake" color="sage" width={116} />
        </View>
      }
      bottom={
        <View className="row">
          <View className="form-previous"><ActionButton text="回首页" kind="line" onTap={() => void goTab('home')} /></View>
          {isQuestion
            ? <ActionButton text={threadWords.toAnswer} onTap={() => void replace('thread', { id })} />
            : <ActionButton text="看办理进度" onTap={() => void replace('requestDetail', { id })} />}
        </View>
      }
    >
      <WhenReady remote={remote}>
        {({ number, unit, reason, due, next }) => (
          <View>
            <View className="card center">
              <Text className="block">您的办件号</Text>
              <Text className="block receipt-number num">{number}</Text>
              <Text className="block sub">打电话问进度，报这 {number.replace(/\D/g, '').length} 个数字就行</Text>
              <View className="receipt-copy mt3"><ActionButton text="复制办件号" icon="copy" kind="soft" size="small" onTap={() => void copyText(number)} /></View>
            </View>
            <View className="card">
              <View className="row top gap">
                <View className="icon-tile"><Icon name="station" color="deep" size={28} /></View>
                <View className="grow">
                  <Text className="block sub">受理单位</Text>
                  <Text className="block strong">{unit.name}</Text>
                </View>
              </View>
              <View className="tile mt3">
                <Text className="block bold">为什么是这个站？</Text>
                <Text className="block mt1">{reason}</Text>
              </View>
              {due ? (
                <View className="row top gap mt4">
                  <View className="icon-tile"><Icon name="calendar" color="deep" size={28} /></View>
                  <View className="grow">
                    <Text className="block sub">最晚这天有回音{due.isProvisional ? '（暂定）' : ''}</Text>
                    <Text className="block title text-green">{due.dayText}</Text>
                  </View>
                </View>
              ) : null}
            </View>
            <View className="card">
              <Text className="block title">接下来</Text>
              <View className="mt3"><StepList steps={next} /></View>
            </View>
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

/** What somebody holds in hand: the number, the station, why that one, until when, what comes next. */
const ReceiptPage = () => {
  const { id = '', thread } = useParams()
  return <SignedInPage title="回执" reason="登录后，能看到您的回执。"><Receipt id={id} isQuestion={thread !== undefined} /></SignedInPage>
}

export default ReceiptPage
