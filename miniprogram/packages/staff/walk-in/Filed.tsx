import { Text, View } from '@tarojs/components'
import { type WalkInReceipt } from '@shared/contract/walkIns'
import { walkInWords as words } from '@shared/text/walkIn'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { KeyValue } from '@/components/pieces'
import { open } from '@/platform/navigation'

/** What the staff began by themselves: its number and whose turn it is; there is no paper, for nobody outside knows of it. */
export const Filed = ({ receipt: { receipt }, onNext }: { receipt: WalkInReceipt; onNext: () => void }) => (
  <Page title={words.filed} bottom={
    <View className="row">
      <View className="form-previous"><ActionButton text="下一位" kind="line" onTap={onNext} /></View>
      <ActionButton text={words.toQueue} onTap={() => void open('staffQueue')} />
    </View>
  }>
    <View className="card">
      <Text className="block strong">{receipt.title}</Text>
      <Text className="block mt1">{words.filedText}</Text>
      <View className="mt3">
        <KeyValue label="办件号" value={receipt.number} />
        <KeyValue label="由谁办" value={receipt.unit.name} />
        {receipt.due ? <KeyValue label="最晚" value={`${receipt.due.dayText}${receipt.due.isProvisional ? '（暂定）' : ''}`} /> : null}
      </View>
    </View>
  </Page>
)
