import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { settingWords as words } from '@shared/text/settings'
import { ActionButton } from '@/components/ActionButton'
import { PaneTabs } from '@/components/PaneTabs'
import { Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { confirm } from '@/platform/dialogs'
import { resetAll } from './edits'
import { SaveBar } from './SaveBar'
import { ServicePreview } from './ServicePreview'
import { SettingHistory } from './SettingHistory'
import { LimitsCard, StateCard } from './StateAndLimits'
import { TextGroups } from './TextGroups'
import { type Settings, useSettings } from './useSettings'

const tabs = [{ key: 'limits', text: words.limits }, { key: 'texts', text: words.texts }, { key: 'preview', text: words.preview }, { key: 'history', text: words.history }] as const
type Tab = (typeof tabs)[number]['key']

const Shown = ({ tab, serviceKey, state }: { tab: Tab; serviceKey: string; state: Settings }) => {
  const settings = state.remote.data
  if (!settings) return null
  if (tab === 'history') return <SettingHistory subject={serviceKey} round={state.round} />
  if (tab === 'preview') return state.override ? <ServicePreview serviceKey={serviceKey} override={state.override} /> : <Text className="block">{words.previewWaits}</Text>
  if (tab === 'texts') return <TextGroups settings={settings} state={state} />
  return <View><StateCard settings={settings} state={state} /><LimitsCard settings={settings} state={state} /></View>
}

/** One service: on or off, limits, words, what people will see, and what was changed. Nothing holds before it is saved. */
export const ServiceEditor = ({ serviceKey, onSaved }: { serviceKey: string; onSaved: () => void }) => {
  const state = useSettings(serviceKey, onSaved)
  const [tab, setTab] = useState<Tab>('limits')
  const reset = async (title: string) => {
    if (state.remote.data && (await confirm({ title: words.resetQuestion(title), text: words.resetText, yes: words.resetYes }))) state.change(resetAll(state.remote.data, state.edits))
  }
  return (
    <WhenReady remote={state.remote}>
      {(settings) => (
        <View>
          <View className="row between wrap mb2">
            <View className="row wrap"><View className="title mr2" role="heading" aria-level={2}>{settings.title}</View><Tag text={settings.isOpen ? words.open : words.closed} tone={settings.isOpen ? 'green' : 'grey'} /></View>
            {settings.changes > 0 ? <ActionButton text={words.resetAll} kind="line" size="small" onTap={() => void reset(settings.title)} /> : null}
          </View>
          <PaneTabs label={settings.title} tabs={tabs} shown={tab} onShow={setTab} />
          <Shown tab={tab} serviceKey={serviceKey} state={state} />
          {tab === 'history' && state.changed === 0 ? null : (
            <SaveBar changed={state.changed} note={state.edits.note} onNote={(note) => state.change({ note })} canSave={state.override !== null && !state.isConflict} isBusy={state.isBusy} error={state.error} onSave={state.save} onDrop={state.drop} onRebase={state.rebase} />
          )}
        </View>
      )}
    </WhenReady>
  )
}
