import { Text, View } from '@tarojs/components'
import { type OfferedSubscription } from '@shared/contract/subscriptions'
import { messageSettingWords as words, subscriptionHelps } from '@shared/text/messageSettings'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { canSubscribe } from '@/platform/subscribe'
import { type Settings } from './useSettings'

/** One kind of message: whether it is wanted, how many may still come, and one more by a tap. */
const Kind = ({ template: { key, templateId, left }, settings }: { template: OfferedSubscription; settings: Settings }) => {
  const isOn = settings.preferences.wanted.includes(key.code)
  return (
    <View className="setting">
      <CheckLine text={key.text} isOn={isOn} onToggle={() => settings.toggle(key.code)} />
      <Text className="block sub setting-more">{subscriptionHelps[key.code] ?? ''}</Text>
      {isOn ? (
        <View className="row between wrap setting-more">
          <Text className={`sub${left === 0 ? ' text-amber' : ''}`}>{left === null ? words.always : words.left(left)}</Text>
          {canSubscribe && left !== null && templateId !== '' ? (
            <ActionButton text={words.again} label={words.againOf(key.text)} kind="soft" size="small" isBusy={settings.isAsking(templateId)} onTap={() => settings.askAgain(templateId)} />
          ) : null}
        </View>
      ) : null}
    </View>
  )
}

/** Which kinds of messages may come by WeChat. */
export const Kinds = ({ settings }: { settings: Settings }) => (
  <View className="card">
    <View className="title" role="heading" aria-level={2}>{words.kinds}</View>
    {settings.problem ? <View className="mt2" role="alert"><Notice icon="alert" text={settings.problem} /></View> : null}
    {settings.templates.length === 0 ? <Text className="block sub mt2">{words.none}</Text> : (
      <View>
        <Text className="block sub mt2">{canSubscribe ? words.againWhy : words.onlyInWechat}</Text>
        {settings.templates.map((template) => <Kind key={template.key.code} template={template} settings={settings} />)}
      </View>
    )}
  </View>
)
