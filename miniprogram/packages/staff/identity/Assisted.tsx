import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RequestIdentity } from '@shared/contract/walkIns'
import { deskWords } from '@shared/text/desk'
import { walkInWords } from '@shared/text/walkIn'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { confirm, toast } from '@/platform/dialogs'
import { open } from '@/platform/navigation'

interface AssistedProps {
  requestId: string
  /** Of the request as it is shown here. */
  version: number
  assisted: NonNullable<RequestIdentity['assisted']>
  onChanged: () => void
}

/** 代办: what the counter that filed it may do for a person without a phone. */
export const Assisted = ({ requestId, version, assisted, onChanged }: AssistedProps) => {
  const { submit, isBusy, error, clearError } = useSubmit(async (key: string) => {
    if (!(await confirm({ title: '替本人撤回申请？', text: '本人在场并且同意，才能撤回。', yes: '撤回' }))) return
    await call(contract.withdrawWalkIn, { params: { id: requestId }, body: { version, reason: '' }, key })
    toast('已撤回')
    onChanged()
  })
  const look = () => {
    clearError()
    onChanged()
    void open('staffRequest', { id: requestId })
  }
  const { unit, canRenewReceipt, actions } = assisted
  return (
    <View className="card">
      <Text className="block strong">{unit.name}代办登记</Text>
      {error ? <View className="text-red bold mt2" role="alert">{error.text}</View> : null}
      {error?.code === 'acted_meanwhile' ? <ActionButton text={deskWords.latest} kind="line" onTap={look} /> : null}
      <View className="mt3">
        <View className="row wrap queue-tools">
          {actions.includes('supplement') ? <ActionButton text="替本人补材料" kind="line" size="small" onTap={() => void open('staffWalkInSupplement', { id: requestId })} /> : null}
          {canRenewReceipt ? <ActionButton text={walkInWords.renewTitle} kind="soft" size="small" onTap={() => void open('staffWalkIn', { receiptOf: requestId })} /> : null}
          {actions.includes('withdraw') ? <ActionButton text="替本人撤回" kind="danger" size="small" isBusy={isBusy} onTap={() => void submit()} /> : null}
        </View>
      </View>
    </View>
  )
}
