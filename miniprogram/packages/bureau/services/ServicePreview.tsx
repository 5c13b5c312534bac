import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ServiceOverride } from '@shared/contract/bureauServices'
import { type ServedService } from '@shared/contract/services'
import { settingWords as words } from '@shared/text/settings'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Notice } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { StepList } from '@/components/StepList'

const Asked = ({ sections }: Pick<ServedService, 'sections'>) => (
  <View className="card">
    <Text className="block strong">{words.previewAsks}</Text>
    {sections.map(({ key, title, fields }) => (
      <View key={key} className="mt3">
        <Text className="block bold">{title}</Text>
        {fields.map((field) => <View key={field.key} className="mt1"><Text className="block">· {field.label}</Text>{field.help ? <Text className="block sub">{field.help}</Text> : null}</View>)}
      </View>
    ))}
  </View>
)

/** What the applicant will see of it: the page before the form, and what the form asks. Drawn from what the service would serve. */
export const ServicePreview = ({ serviceKey, override }: { serviceKey: string; override: ServiceOverride }) => {
  const remote = useRemote(() => call(contract.previewService, { params: { key: serviceKey }, body: override }), [serviceKey, JSON.stringify(override)])
  return (
    <View className="setting-preview">
      {override.isOpen ? null : <Notice text={words.closedPreview} />}
      <WhenReady remote={remote} cards={2}>
        {({ title, summary, stages, sections, check }) => (
          <View className="phone-frame" role="region" aria-label={words.preview}>
            <View className="phone-band"><Text className="title on-band">{title}</Text></View>
            <View className="phone-body">
              <View className="card"><Text className="block title">{title}</Text><Text className="block mt1">{summary}</Text></View>
              <View className="card">
                <Text className="block strong mb3">{words.previewSteps}</Text>
                <StepList steps={stages.map((stage) => ({ title: stage.title, text: stage.limitText }))} />
                {check ? <Text className="block sub mt3">{check.decides}</Text> : null}
              </View>
              <Asked sections={sections} />
            </View>
          </View>
        )}
      </WhenReady>
    </View>
  )
}
