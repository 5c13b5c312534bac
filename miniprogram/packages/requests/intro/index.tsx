import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { rulesOf } from '@shared/fields'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { StepList } from '@/components/StepList'
import { WhenReady } from '@/components/states'
import { back, open, useParams } from '@/platform/navigation'

/** Before the form: what it is, what to have at hand, how it goes and how long it takes. */
const IntroPage = () => {
  const { serviceKey = '' } = useParams()
  const remote = useRemote(() => call(contract.getService, { params: { key: serviceKey } }), [serviceKey])
  const service = remote.data
  const papers = service?.sections.flatMap(({ fields }) => fields).filter(({ kind }) => rulesOf(kind)?.isPrepared) ?? []
  return (
    <Page title={service?.title ?? '服务'} hasBack onBack={() => void back('services')} bottom={service ? <ActionButton text="开始填写" onTap={() => void open('form', { serviceKey })} /> : undefined}>
      <WhenReady remote={remote}>
        {({ title, summary, sections, stages }) => (
          <View>
            <View className="card">
              <Text className="block title">{title}</Text>
              <Text className="block mt1">{summary}</Text>
              <Text className="block sub mt2">要填 {sections.length} 页，填到一半可以停，内容会自动保存。</Text>
            </View>
            {papers.length > 0 ? (
              <View className="card">
                <Text className="block strong">请先准备好</Text>
                {papers.map(({ key, label, help }) => (
                  <View key={key} className="mt2">
                    <Text className="block">· {label}</Text>
                    {help ? <Text className="block sub">{help}</Text> : null}
                  </View>
                ))}
              </View>
            ) : null}
            <View className="card">
              <Text className="block strong mb3">办起来是这样的</Text>
              <View className="mt3"><StepList steps={stages.map((stage) => ({ title: stage.title, text: stage.limitText }))} /></View>
            </View>
          </View>
        )}
      </WhenReady>
    </Page>
  )
}

export default IntroPage
