import { Text, View } from '@tarojs/components'
import { ActionButton } from '@/components/ActionButton'
import { signInAsSample } from '@/session/session'

interface SampleSignInsProps {
  isBusy: boolean
  onEnter: (enter: (version: string) => Promise<unknown>) => void
}

const samples = [{ key: 'zhang', name: '张建国' }, { key: 'li', name: '李秀兰' }] as const

/** The sample people of the demo; no other build holds this. */
export const SampleSignIns = ({ isBusy, onEnter }: SampleSignInsProps) => (
  <View className="mt3">
    <Text className="block sub">这是演示，请选一位示例人员登录：</Text>
    {samples.map(({ key, name }, index) => (
      <View key={key} className="mt3">
        <ActionButton text={`${name} 登录`} kind={index === 0 ? 'solid' : 'line'} isBusy={isBusy} busyText="正在登录…" onTap={() => onEnter((version) => signInAsSample(key, version))} />
      </View>
    ))}
  </View>
)
