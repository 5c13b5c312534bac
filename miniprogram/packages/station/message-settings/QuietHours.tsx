import { Text, View } from '@tarojs/components'
import { messageSettingWords as words } from '@shared/text/messageSettings'
import { Field } from '@/components/Field'
import { CheckLine } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { type Settings } from './useSettings'

/** What is offered to whoever turns it on: the night. */
const night = { from: 21, until: 8 } as const
const hours = Array.from({ length: 24 }, (_unused, hour) => hour)

/** From one hour to another nothing comes by WeChat; from an hour to the same one means: never quiet. */
export const QuietHours = ({ settings: { preferences: { quietFrom, quietUntil }, setQuiet } }: { settings: Settings }) => {
  const isOn = quietFrom !== quietUntil
  const untilText = (hour: number) => (hour < quietFrom ? words.nextDay(hour) : words.hour(hour))
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>{words.quiet}</View>
      <Text className="block sub mt1">{words.quietHelp}</Text>
      <CheckLine text={words.quietOn} isOn={isOn} onToggle={() => (isOn ? setQuiet(0, 0) : setQuiet(night.from, night.until))} />
      {isOn ? (
        <View className="mt2">
          <Field id="quiet-from" label={words.from}>
            <SelectSheet title={words.from} placeholder="" chosen={String(quietFrom)} options={hours.filter((hour) => hour !== quietUntil).map((hour) => ({ value: String(hour), text: words.hour(hour) }))} onChoose={(hour) => setQuiet(Number(hour), quietUntil)} />
          </Field>
          <Field id="quiet-until" label={words.until}>
            <SelectSheet title={words.until} placeholder="" chosen={String(quietUntil)} options={hours.filter((hour) => hour !== quietFrom).map((hour) => ({ value: String(hour), text: untilText(hour) }))} onChoose={(hour) => setQuiet(quietFrom, Number(hour))} />
          </Field>
        </View>
      ) : <Text className="block sub">{words.quietNever}</Text>}
    </View>
  )
}
