import { contract } from '@shared/contract/contract'
import { threadWords as words } from '@shared/text/threadPage'
import { View } from '@tarojs/components'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { LinkCell } from '@/components/pieces'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'

/** To the conversation about this request, with how much of it is new. That is a comfort: without it the way is there all the same. */
export const ThreadCell = ({ requestId }: { requestId: string }) => {
  const { data, reload } = useRemote(() => call(contract.listThreads), [requestId])
  useOnReturn(() => void reload())
  const unread = data?.threads.find((thread) => thread.requestId === requestId)?.unread ?? 0
  return (
    <View className="card card-cells">
      <LinkCell icon="chat" text={words.title} aside={unread > 0 ? words.unread(unread) : words.leave} onTap={() => void open('thread', { id: requestId })} />
    </View>
  )
}
