import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { assistWords } from '@shared/text/assist'
import { refreshWords } from '@shared/text/refresh'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { back, useParams } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'
import { CopyRows } from './CopyRows'
import { OutsideForm } from './OutsideForm'
import { PaperButtons } from './PaperButtons'

const Assist = () => {
  const { id = '' } = useParams()
  const remote = useRemote(() => call(contract.assistRequest, { params: { id } }), [id])
  const readAgain = () => void remote.reload().then((isRead) => (isRead ? undefined : toast(refreshWords.failed)))
  return (
    <Page title={assistWords.title} hasBack onBack={() => void back('staffQueue')}
      band={remote.data ? <View className="band-inner"><Text className="block title on-band">{remote.data.name} · {remote.data.title}</Text><Text className="block on-band-2 num">{remote.data.number}</Text></View> : null}>
      <WhenReady remote={remote}>
        {(assistance) => (
          <View>
            <CopyRows number={assistance.number} sections={assistance.sections} />
            <PaperButtons id={assistance.id} files={assistance.files} />
            <OutsideForm assistance={assistance} onDone={readAgain} />
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

/** 办理助手: the way of a request into the national system, one copied answer after the other. */
const AssistPage = () => <StaffOnly title={assistWords.title}><Assist /></StaffOnly>

export default AssistPage
