import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { bindingWords } from '@shared/text/sessions'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Page } from '@/components/Page'
import { KeyValue } from '@/components/pieces'
import { back, replace } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { SignedInOnly } from '@/session/SignedInOnly'
import { keepMe } from '@/session/store'

const InvitationForm = () => {
  const [invitation, setInvitation] = useState('')
  const { submit, isBusy, error } = useSubmit(async () => keepMe(await call(contract.bindStaff, { body: { invitation } })))
  return (
    <View>
      <Text className="block mb2">{bindingWords.explanation}</Text>
      <View className="card">
        <Field id="invitation" label={bindingWords.label} help={bindingWords.help} error={error?.text ?? null}>
          <TextInput id="invitation" label={bindingWords.label} value={invitation} onInput={setInvitation} hasError={error !== null} />
        </Field>
        <ActionButton text={bindingWords.button} isBusy={isBusy} busyText={bindingWords.busy} isDisabled={invitation.trim().length < bindingWords.shortest} onTap={() => void submit()} />
      </View>
    </View>
  )
}

/** Who this account is among the staff, once the invitation was used. */
const Bound = () => {
  const { me } = useSession()
  return (
    <View className="card">
      <Text className="block title">{bindingWords.done}</Text>
      <Text className="block mt1">{bindingWords.doneText}</Text>
      <View className="mt3">{me?.staff?.assignments.map(({ unit, role }) => <KeyValue key={`${unit.id} ${role}`} label={me.staff?.name ?? ''} value={unit.name} />)}</View>
      <View className="mt4"><ActionButton text={bindingWords.toWorkplace} onTap={() => void replace('staffQueue')} /></View>
    </View>
  )
}

/** How somebody of the staff gets into the workplace in WeChat: by the code of their invitation. */
const StaffBindingPage = () => {
  const { me } = useSession()
  return (
    <Page title={bindingWords.title} hasBack onBack={() => void back('mine')}>
      <SignedInOnly reason={bindingWords.reason}>{me?.staff ? <Bound /> : <InvitationForm />}</SignedInOnly>
    </Page>
  )
}

export default StaffBindingPage
