import { useState } from 'react'
import { View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Issued } from '@shared/contract/staff'
import { type UnitBrief } from '@shared/contract/values'
import { type StaffRole } from '@shared/domain/roles'
import { staffWords as words } from '@shared/text/staff'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { IssuedOnce } from './IssuedOnce'
import { RoleChoice } from './RoleChoice'

interface InviteFormProps {
  unit: UnitBrief
  onClose: () => void
  /** Somebody was invited; the sheet stays open until the code is handed over. */
  onInvited: () => void
}

/** A new colleague: name, role, and a login name for a PC where they want one. */
export const InviteForm = ({ unit, onClose, onInvited }: InviteFormProps) => {
  const [name, setName] = useState('')
  const [role, setRole] = useState<StaffRole>('clerk')
  const [loginName, setLoginName] = useState('')
  const [issued, setIssued] = useState<Issued | null>(null)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    setIssued(await call(contract.invitePerson, { params: { id: unit.id }, body: { name, role, loginName: loginName.trim() || null }, key }))
    onInvited()
  })
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <Sheet title={words.inviteTitle(unit.shortName)} onClose={onClose}>
      {issued ? <IssuedOnce issued={issued} onClose={onClose} /> : (
        <View>
          {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
          <Field id="person-name" label={words.name} error={problems.name ?? null}>
            <TextInput id="person-name" label={words.name} value={name} onInput={setName} hasError={problems.name !== undefined} />
          </Field>
          <RoleChoice chosen={role} onChoose={setRole} error={problems.role ?? null} />
          <Field id="person-login" label={words.loginName} help={words.loginHelp} error={problems.loginName ?? null} isOptional>
            <TextInput id="person-login" label={words.loginName} value={loginName} onInput={setLoginName} hasError={problems.loginName !== undefined} />
          </Field>
          <ActionButton text={words.send} isBusy={isBusy} busyText={words.sending} isDisabled={!name.trim()} onTap={() => void submit()} />
        </View>
      )}
    </Sheet>
  )
}
