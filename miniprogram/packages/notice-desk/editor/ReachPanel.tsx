import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type NoticeAudience } from '@shared/contract/notices'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useDebounced } from '@/platform/debounced'

/** How many it is for. Nothing hangs on it: where it cannot be counted, one goes on without. */
export const useReach = (unitId: string, audience: NoticeAudience, needsReceipt: boolean) => {
  const settled = useDebounced(JSON.stringify(audience), 600)
  return useRemote(() => call(contract.countNoticeAudience, { body: { unitId, audience: JSON.parse(settled) as NoticeAudience, needsReceipt } }), [unitId, settled, needsReceipt])
}

/** How many people, how many of them on their phones, and whom somebody has to call. */
export const ReachPanel = ({ unitId, audience, needsReceipt }: { unitId: string; audience: NoticeAudience; needsReceipt: boolean }) => {
  const { data, state } = useReach(unitId, audience, needsReceipt)
  return (
    <View className="tile notice-reach" role="status">
      <View className="notice-reach-number">
        <Text className="block sub">{words.willReach}</Text>
        {data && !data.isFew ? <Text className="block"><Text className="hero num">{data.people.toLocaleString('en-US')}</Text> {words.people}</Text> : <Text className="block title">{data ? words.few : state === 'error' ? '—' : words.counting}</Text>}
      </View>
      <View className="grow">
        {data && !data.isFew ? <Text className="block num">{words.inApp(data.inApp, data.byWechat)}</Text> : null}
        {data && !data.isFew && data.toCall > 0 ? <Text className="block num">{words.toCall(data.toCall, needsReceipt)}</Text> : null}
        {data?.isFew ? <Text className="block sub">{words.fewHelp}</Text> : null}
        {state === 'error' ? <Text className="block sub">{words.countFailed}</Text> : null}
      </View>
    </View>
  )
}
