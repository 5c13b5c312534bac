import { useState } from 'react'
import { View } from '@tarojs/components'
import { staffWords as words } from '@shared/text/staff'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'

/** The first login name of somebody who worked in WeChat alone until now. */
export const PasswordForm = ({ onSend, isBusy, error }: { onSend: (loginName: string) => void; isBusy: boolean; error: ApiError | null }) => {
  const [loginName, setLoginName] = useState('')
  const problem = error ? sentencesFor(error.fields).loginName : undefined
  return (
    <View>
      {error && !problem ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="person-login" label={words.loginName} help={words.loginRule} error={problem ?? null}>
        <TextInput id="person-login" label={words.loginName} value={loginName} onInput={setLoginName} hasError={problem !== undefined} />
      </Field>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!loginName.trim()} onTap={() => onSend(loginName)} />
    </View>
  )
}
