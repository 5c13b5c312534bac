import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type HelpRelation, helpRelations } from '@shared/domain/representation'
import { consentTexts, relationTexts } from '@shared/text/consents'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, ChoiceGroup } from '@/components/inputs'
import { Page } from '@/components/Page'
import { ProfileFields } from '@/components/ProfileFields'
import { Refusal } from '@/components/Refusal'
import { profileOf, theirFields } from '@/components/theirFields'
import { back, replace } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

const choices = helpRelations.map((value) => ({ value, text: relationTexts[value] }))

const AddForm = () => {
  const [answers, setAnswers] = useState<Answers>({})
  const [relation, setRelation] = useState<HelpRelation | null>(null)
  const [isAgreed, setAgreed] = useState(false)
  const [isTried, setTried] = useState(false)
  const { submit, isBusy, error } = useSubmit(async (key: string, chosen: HelpRelation) => {
    await call(contract.addPerson, { body: { ...profileOf(answers), relation: chosen, consent: { version: consentTexts.version, agreed: true }, untilAt: null }, key })
    await replace('people')
  })
  const send = () => {
    setTried(true)
    if (relation && isAgreed) void submit(relation)
  }
  return (
    <View>
      <Refusal error={error} />
      <View className="card">
        <Field id="relation" label="您要帮的是您的" error={isTried && !relation ? '请选一项' : null}>
          <ChoiceGroup label="您要帮的是您的" choices={choices} chosen={relation ?? ''} onChoose={(value) => setRelation(value as HelpRelation)} />
        </Field>
        <ProfileFields fields={theirFields} answers={answers} problems={sentencesFor(error?.fields ?? {})} onChange={setAnswers} />
      </View>
      <View className="card">
        <Text className="block strong">请先和本人说好</Text>
        <CheckLine text={relation === 'ward' ? consentTexts.guarded : consentTexts.helped} isOn={isAgreed} hasError={isTried && !isAgreed} onToggle={() => setAgreed(!isAgreed)} />
        {isTried && !isAgreed ? <View className="text-red bold" role="alert">本人同意后，请点上面打勾</View> : null}
        <Text className="block sub mt2">提交申请时，还要拍一张委托书或监护证明。</Text>
      </View>
      <ActionButton text="添加" isBusy={isBusy} busyText="正在添加…" onTap={send} />
    </View>
  )
}

/** Somebody whom I help from now on: who they are, what they are to me, and that they agree. */
const AddPersonPage = () => (
  <Page title="添加我帮办的人" hasBack onBack={() => void back('people')}>
    <SignedInOnly reason="登录后再添加，资料只给办理的人看。"><AddForm /></SignedInOnly>
  </Page>
)

export default AddPersonPage
