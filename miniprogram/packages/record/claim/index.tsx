import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { parseReceiptScene } from '@shared/domain/receiptScene'
import { type HelpRelation, helpRelations } from '@shared/domain/representation'
import { consentTexts, relationTexts } from '@shared/text/consents'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextInput } from '@/components/inputs'
import { Page } from '@/components/Page'
import { LinkCell } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { toast } from '@/platform/dialogs'
import { back, open, replace, useParams } from '@/platform/navigation'
import { canScan, scanCode } from '@/platform/scanning'
import { refreshMe } from '@/session/session'
import { SignedInOnly } from '@/session/SignedInOnly'

interface Typed {
  number: string
  receiptCode: string
  phone: string
}

const fields = [
  { key: 'number', label: '办件号', help: '回执上“办件号”下面的数字。' },
  { key: 'receiptCode', label: '回执码', help: '回执上“回执码”下面的 8 位数字。' },
  { key: 'phone', label: '登记时留的手机号', help: null },
] as const

const fromScene = (scene: string | undefined): Typed | null => {
  const read = scene ? parseReceiptScene(scene) : null
  // Digits alone: a browser shows nothing in a field for numbers that holds a space.
  return read && { ...read, phone: '' }
}

const relations = helpRelations.map((value) => ({ value, text: relationTexts[value] }))

const ClaimForm = () => {
  const { scene } = useParams()
  const [typed, setTyped] = useState<Typed>(fromScene(scene) ?? { number: '', receiptCode: '', phone: '' })
  const [isHelper, setHelper] = useState(false)
  const [relation, setRelation] = useState<HelpRelation | null>(null)
  const [isAgreed, setAgreed] = useState(false)
  const [isTried, setTried] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const consent = isHelper ? ({ version: consentTexts.version, agreed: true } as const) : undefined
    const { requestId } = await call(contract.claimRequest, { body: { ...typed, relation: isHelper ? relation : null, consent }, key })
    await refreshMe()
    await replace('requestDetail', { id: requestId })
  })
  const problems = sentencesFor(error?.fields ?? {})
  const scan = async () => {
    const found = fromScene((await scanCode()) ?? undefined)
    if (found) setTyped({ ...found, phone: typed.phone })
    else toast('没有认出回执，请手动填写')
  }
  const send = () => {
    setTried(true)
    if (!isHelper || (relation && isAgreed)) void submit()
  }
  return (
    <View>
      <Refusal error={error} />
      <View className="card">
        <Text className="block">在服务站请工作人员代办过的，照着纸质回执填，以后在手机上就能看进度。</Text>
        {canScan ? <View className="mt3"><ActionButton text="扫回执上的码" icon="camera" kind="line" onTap={() => void scan()} /></View> : null}
      </View>
      <View className="card">
        {fields.map(({ key, label, help }) => (
          <Field key={key} id={key} label={label} help={help} error={problems[key] ?? null}>
            <TextInput id={key} label={label} kind="number" value={typed[key]} hasError={key in problems} onInput={(value) => setTyped((now) => ({ ...now, [key]: value }))} />
          </Field>
        ))}
        <Field id="whose" label="这件事是谁的">
          <ChoiceGroup label="这件事是谁的" choices={[{ value: 'own', text: '我自己的' }, { value: 'theirs', text: '我帮家人看' }]} chosen={isHelper ? 'theirs' : 'own'} onChoose={(value) => setHelper(value === 'theirs')} />
        </Field>
        {isHelper ? (
          <View>
            <Field id="relation" label="本人是您的" error={isTried && !relation ? '请选一项' : null}>
              <ChoiceGroup label="本人是您的" choices={relations} chosen={relation ?? ''} onChoose={(value) => setRelation(value as HelpRelation)} />
            </Field>
            <CheckLine text={relation === 'ward' ? consentTexts.guarded : consentTexts.helped} isOn={isAgreed} hasError={isTried && !isAgreed} onToggle={() => setAgreed(!isAgreed)} />
            {isTried && !isAgreed ? <View className="text-red bold" role="alert">本人同意后，请点上面打勾</View> : null}
          </View>
        ) : null}
      </View>
      <ActionButton text="找回" isBusy={isBusy} busyText="正在核对…" onTap={send} />
      <View className="card mt5">
        <LinkCell icon="card" text="回执丢了？带身份证到服务站绑定" onTap={() => void open('linkCode')} />
      </View>
    </View>
  )
}

/** 找回在服务站办的事: number, code and phone from the paper receipt. */
const ClaimPage = () => (
  <Page title="找回在服务站办的事" hasBack onBack={() => void back('mine')}>
    <SignedInOnly reason="登录后，凭纸质回执找回。"><ClaimForm /></SignedInOnly>
  </Page>
)

export default ClaimPage
