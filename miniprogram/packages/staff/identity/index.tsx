import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RequestIdentity } from '@shared/contract/walkIns'
import { type HelpRelation, helpRelations } from '@shared/domain/representation'
import { relationTexts } from '@shared/text/consents'
import { factWords } from '@shared/text/desk'
import { momentText } from '@shared/text/due'
import { walkInWords } from '@shared/text/walkIn'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup, TextInput } from '@/components/inputs'
import { Page } from '@/components/Page'
import { Tag } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { back, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { hasOnlyCounter } from '@/session/workplace'
import { Assisted } from './Assisted'

const evidenceTexts: Record<RequestIdentity['accounts'][number]['evidence'], string> = { declared: '自己填的', receipt: '凭回执', counter: '窗口核对' }
const relations = [{ value: 'self', text: '本人的手机' }, ...helpRelations.map((value) => ({ value, text: `家人的手机（本人是其${relationTexts[value]}）` }))]

/** Who sees the request on a phone so far. */
const Accounts = ({ identity }: { identity: RequestIdentity }) => (
  <View className="card">
    <View className="row between">
      <Text className="strong grow">申请人身份</Text>
      <Tag text={identity.level === 'checked' ? '已核对身份证' : '自己填报'} tone={identity.level === 'checked' ? 'gold' : 'grey'} />
    </View>
    {identity.accounts.length === 0 ? <Text className="block sub mt2">还没有手机能看到这件事</Text> : null}
    {identity.accounts.map(({ kind, text, evidence, fromAt }) => <Text key={`${kind}${fromAt}`} className="block mt2">{text}：{momentText(fromAt)} 起，{evidenceTexts[evidence]}</Text>)}
  </View>
)

interface CheckFormProps {
  requestId: string
  identity: RequestIdentity
  onDone: (identity: RequestIdentity) => void
}

const CheckForm = ({ requestId, identity, onDone }: CheckFormProps) => {
  const [idNumber, setIdNumber] = useState('')
  const [code, setCode] = useState('')
  const [whose, setWhose] = useState('self')
  const [keeps, setKeeps] = useState<string>(identity.accounts.length === 0 ? 'yes' : '')
  const [isCompared, setCompared] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const relation = whose === 'self' ? null : (whose as HelpRelation)
    const link = code.trim() ? { code, relation } : null
    onDone(await call(contract.checkIdentity, { params: { id: requestId }, body: { idNumber, keepsAccounts: keeps === 'yes', link }, key }))
    toast(link ? '核对好了，手机已绑定' : '核对好了')
    setCode('')
    setIdNumber('')
    setCompared(false)
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View>
      <Refusal error={error} />
      <View className="card">
        <CheckLine text="本人在场，身份证原件和本人一致" isOn={isCompared} onToggle={() => setCompared(!isCompared)} />
        <Field id="idNumber" label="身份证号" help="照着身份证原件填。" error={problems.idNumber ?? null}>
          <TextInput id="idNumber" label="身份证号" kind="idcard" placeholder="18 位" value={idNumber} onInput={setIdNumber} hasError={'idNumber' in problems} />
        </Field>
        {identity.accounts.length > 0 ? (
          <Field id="keeps" label="请问本人：上面这些手机，可以继续看吗" help="不认识的，选“都停止”。">
            <ChoiceGroup label="上面这些手机可以继续看吗" choices={[{ value: 'yes', text: '可以' }, { value: 'no', text: '都停止' }]} chosen={keeps} onChoose={setKeeps} />
          </Field>
        ) : null}
      </View>
      <View className="card">
        <Field id="code" label="手机上的绑定码（可以不填）" help="请对方在小程序“我的”，“找回在服务站办的事”里打开绑定码。">
          <TextInput id="code" label="手机上的绑定码" kind="number" placeholder="6 位数字" value={code} onInput={setCode} />
        </Field>
        {code.trim() ? <ChoiceGroup label="这是谁的手机" choices={relations} chosen={whose} onChoose={setWhose} /> : null}
      </View>
      <ActionButton text={code.trim() ? '核对并绑定手机' : '核对好了'} isBusy={isBusy} busyText="正在提交…" isDisabled={!isCompared || !idNumber || keeps === ''} onTap={() => void submit()} />
    </View>
  )
}

const Identity = () => {
  const { id = '' } = useParams()
  const mayCompare = !hasOnlyCounter(useSession().me)
  const remote = useRemote(() => call(contract.getIdentity, { params: { id } }), [id])
  return (
    <WhenReady remote={remote}>
      {(identity) => (
        <View>
          {mayCompare ? <Accounts identity={identity} /> : null}
          {identity.assisted ? <Assisted requestId={id} version={identity.version} assisted={identity.assisted} onChanged={() => void remote.reload()} /> : null}
          {mayCompare ? <CheckForm key={identity.accounts.length} requestId={id} identity={identity} onDone={remote.replace} /> : null}
        </View>
      )}
    </WhenReady>
  )
}

/** 核对身份: the ID card is compared at the counter, and a phone is tied to the person. */
const IdentityPage = () => (
  <StaffOnly title="核对身份">
    <Page title={hasOnlyCounter(useSession().me) ? walkInWords.assisted : factWords.identity} hasBack onBack={() => void back('staffQueue')}><Identity /></Page>
  </StaffOnly>
)

export default IdentityPage
