import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type WalkInReceipt } from '@shared/contract/walkIns'
import { bureauName } from '@shared/text/labels'
import { momentText } from '@shared/text/due'
import { walkInWords as words } from '@shared/text/walkIn'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { ChoiceGroup } from '@/components/inputs'
import { Page } from '@/components/Page'
import { KeyValue, Notice } from '@/components/pieces'
import { QrCode } from '@/components/QrCode'
import { Refusal } from '@/components/Refusal'
import { canPrint, type Paper, printPage } from '@/platform/printing'
import { useHotline } from '@/session/hotline'

/** What the person takes home: number, code, station, until when, and how to find it on a phone. */
const PaperReceipt = ({ shown, paper }: { shown: WalkInReceipt; paper: Paper }) => {
  const { receipt, receiptCode, scene, phone, filedBy } = shown
  const hotline = useHotline()
  return (
    <View className={`card print-area paper paper-${paper}`}>
      <Text className="block center strong">退役军人服务办件回执</Text>
      <Text className="block center mt1">{receipt.title}</Text>
      <Text className="block sub mt3">办件号</Text>
      <Text className="block big-digits num">{receipt.number}</Text>
      <Text className="block sub mt2">回执码（查进度用，请收好）</Text>
      <Text className="block big-digits num">{receiptCode}</Text>
      <View className="row top mt3 gap paper-find">
        {scene ? <QrCode text={scene} label="回执二维码" size={132} /> : null}
        <View className="grow">
          <Text className="block bold">在手机上看进度</Text>
          <Text className="block">微信打开“杨浦退役军人服务”，点“我的”里的“找回在服务站办的事”，扫这里的码，或者填办件号、回执码和手机号 {phone}。</Text>
        </View>
      </View>
      <View className="mt3">
        <KeyValue label="受理单位" value={receipt.unit.name} />
        {receipt.due ? <KeyValue label="最晚回音" value={`${receipt.due.dayText}${receipt.due.isProvisional ? '（暂定）' : ''}`} /> : null}
        <KeyValue label="代办登记" value={`${filedBy.name}，${momentText(receipt.submittedAt)}`} />
        <KeyValue label="咨询电话" value={hotline} />
      </View>
      <Text className="block sub mt2">{receipt.reason}</Text>
      <Text className="block cap center mt3">{bureauName}</Text>
    </View>
  )
}

interface ReceiptProps {
  first: WalkInReceipt
  onNext: () => void
  /** Absent where no card is compared. */
  onIdentity?: () => void
}

/** The receipt to print. The code is shown once; where its answer was lost on the way, a new one is made. */
export const Receipt = ({ first, onNext, onIdentity }: ReceiptProps) => {
  const [shown, setShown] = useState(first)
  const [paper, setPaper] = useState<Paper>('a4')
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    setShown(await call(contract.renewReceiptCode, { params: { id: shown.receipt.id }, body: {}, key }))
  })
  return (
    <Page title="登记好了，请打印回执" bottom={
      <View className="row">
        <View className="form-previous"><ActionButton text="下一位" kind="line" onTap={onNext} /></View>
        {canPrint && shown.receiptCode ? <ActionButton text="打印回执" icon="file" onTap={() => printPage(paper)} /> : <ActionButton text={words.renew} isBusy={isBusy} busyText={words.renewing} onTap={() => void submit()} />}
      </View>
    }>
      <Refusal error={error} />
      {shown.receiptCode ? <PaperReceipt shown={shown} paper={paper} /> : <Notice icon="alert" text={`登记已经成功，但回执码没有传到这里。请点“${words.renew}”，再打印。`} />}
      <View className="card no-print">
        {canPrint ? <ChoiceGroup label="用什么纸" choices={[{ value: 'a4', text: 'A4 纸' }, { value: 'slip', text: '80 毫米小票' }]} chosen={paper} onChoose={(value) => setPaper(value as Paper)} />
          : <Text className="block">手机上不能打印。请把办件号和回执码抄给本人，或者在电脑上登记。</Text>}
        <Text className="block sub mt3">回执码只显示这一次，离开这一页就看不到了。</Text>
        {canPrint && shown.receiptCode ? <ActionButton text={`没有打好，${words.renew}`} kind="plain" isBusy={isBusy} busyText={words.renewing} onTap={() => void submit()} /> : null}
        {onIdentity ? <ActionButton text="核对身份证，或绑定本人手机" kind="plain" onTap={onIdentity} /> : null}
      </View>
    </Page>
  )
}
