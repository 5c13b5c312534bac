import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { passwordWords as words } from '@shared/text/password'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Page } from '@/components/Page'
import { Refusal } from '@/components/Refusal'
import { EmptyState } from '@/components/states'
import { back, open } from '@/platform/navigation'
import { useSession } from '@/session/session'

interface SecretProps {
  id: string
  label: string
  help?: string
  value: string
  error: string | null
  onInput: (value: string) => void
}

const Secret = ({ id, label, help, value, error, onInput }: SecretProps) => (
  <Field id={id} label={label} help={help} error={error}>
    <TextInput id={id} label={label} isSecret value={value} onInput={onInput} hasError={error !== null} />
  </Field>
)

const PasswordForm = ({ onDone }: { onDone: () => void }) => {
  const [oldPassword, setOld] = useState('')
  const [newPassword, setNew] = useState('')
  const [again, setAgain] = useState('')
  const [isUnlike, setUnlike] = useState(false)
  const { submit, isBusy, error } = useSubmit(async () => {
    setUnlike(again !== newPassword)
    if (again !== newPassword) return
    await call(contract.changePassword, { body: { oldPassword, newPassword } })
    onDone()
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View>
      <Refusal error={error} />
      <View className="card">
        <Text className="block sub mb2">{words.why}</Text>
        <Secret id="oldPassword" label={words.old} value={oldPassword} error={problems.oldPassword ?? null} onInput={setOld} />
        <Secret id="newPassword" label={words.fresh} help={words.rule} value={newPassword} error={problems.newPassword ?? null} onInput={setNew} />
        <Secret id="again" label={words.again} value={again} error={isUnlike ? words.notAlike : null} onInput={setAgain} />
        <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!oldPassword || !newPassword || !again} onTap={() => void submit()} />
      </View>
    </View>
  )
}

/** The password for PCs, changed by whose it is. In WeChat nobody signs in by one. */
const PasswordPage = () => {
  const { isSignedIn, side } = useSession()
  const [isDone, setDone] = useState(false)
  const leave = () => void back('staffQueue')
  const isAtPc = isSignedIn && side === 'staff'
  return (
    <Page title={words.title} hasBack onBack={leave}>
      {isAtPc ? null : <EmptyState title={words.signInFirst} action={{ text: words.signIn, onTap: () => void open('staffSignIn') }} />}
      {isAtPc && isDone ? <EmptyState title={words.changed} text={words.changedText} action={{ text: words.toWorkplace, onTap: leave }} /> : null}
      {isAtPc && !isDone ? <PasswordForm onDone={() => setDone(true)} /> : null}
    </Page>
  )
}

export default PasswordPage
