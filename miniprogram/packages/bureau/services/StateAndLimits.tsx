import { Text, View } from '@tarojs/components'
import { type ServiceSettings } from '@shared/contract/bureauServices'
import { type LimitUnit } from '@shared/domain/deadline'
import { limitText } from '@shared/text/due'
import { settingUnits, settingWords as words } from '@shared/text/settings'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Tag } from '@/components/pieces'
import { readLimit } from './edits'
import { type Settings } from './useSettings'

type StageSetting = ServiceSettings['stages'][number]

interface PartProps {
  settings: ServiceSettings
  state: Settings
}

/** On or off, and what becomes of what is under way. */
export const StateCard = ({ settings, state }: PartProps) => {
  const isOpen = state.edits.isOpen ?? settings.override.isOpen
  return (
    <View className="card">
      <Field id="setting-state" label={words.state} help={isOpen ? words.openHelp : words.closeHelp}>
        <ChoiceGroup label={words.state} choices={[{ value: 'open', text: words.open }, { value: 'closed', text: words.closed }]} chosen={isOpen ? 'open' : 'closed'} onChoose={(value) => state.change({ isOpen: value === 'open' })} />
      </Field>
    </View>
  )
}

const Limit = ({ stage, settings, state }: PartProps & { stage: StageSetting }) => {
  const edit = state.edits.limits[stage.key]
  const limit = edit === null ? stage.shipped : stage.limit
  const typed = edit ?? (limit ? { amount: String(limit.amount), unit: limit.unit } : { amount: '', unit: 'workingDays' as LimitUnit })
  const isOwn = edit === undefined ? settings.override.limits[stage.key] !== undefined : edit !== null
  const isWrong = edit !== undefined && edit !== null && readLimit(edit) === null
  const unitLabel = words.unit(stage.title)
  return (
    <View className="part setting-limit" id={`stage-${stage.key}`}>
      <View className="grow">
        <View className="row wrap"><Text className="bold mr2">{stage.title}</Text>{stage.isBureauDefault && !isOwn ? <Tag text={words.bureauDefault} tone="amber" /> : null}{stage.kind === 'outside' ? <Text className="sub">{words.outside}</Text> : null}</View>
        {stage.isBureauDefault && !isOwn ? <Text className="block sub">{words.bureauDefaultHelp}</Text> : null}
        {isOwn ? <Text className="block sub">{words.shipped(stage.shipped ? limitText(stage.shipped) : words.noLimit)}</Text> : null}
        <Field id={`limit-${stage.key}`} label={words.amount(stage.title)} error={isWrong ? words.amountWrong : null}>
          <TextInput id={`limit-${stage.key}`} label={words.amount(stage.title)} kind="number" value={typed.amount} placeholder={stage.shipped ? undefined : words.noLimit} hasError={isWrong} onInput={(amount) => state.setLimit(stage.key, { ...typed, amount })} />
        </Field>
        <ChoiceGroup label={unitLabel} choices={settingUnits} chosen={typed.unit} onChoose={(unit) => state.setLimit(stage.key, { ...typed, unit: unit as LimitUnit })} />
        {isOwn ? <View className="mt2 row"><ActionButton text={words.reset} label={`${stage.title}，${words.reset}`} kind="plain" size="small" onTap={() => state.setLimit(stage.key, null)} /></View> : null}
      </View>
    </View>
  )
}

/** How long each stage may take, with the unit; what nothing publishes is marked. */
export const LimitsCard = (props: PartProps) => (
  <View className="card">
    <Text className="block strong mb2">{words.limits}</Text>
    {props.settings.stages.map((stage) => <Limit key={stage.key} stage={stage} {...props} />)}
  </View>
)
