import { useState } from 'react'
import { View } from '@tarojs/components'
import { errorTable } from '@shared/text/errors'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { back, restart } from '@/platform/navigation'
import { staffSignIn, useSession } from '@/session/session'
import { workplaceOf } from '@/session/workplace'

/** Staff at a PC: name and password. In WeChat they are who their invitation says. */
const StaffSignInPage = () => {
  const { side, ended } = useSession()
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const { submit, isBusy, error } = useSubmit(async () => {
    const me = await staffSignIn(loginName, password)
    await restart(workplaceOf(me))
  })
  const notice = error?.text ?? (side === 'staff' && ended ? errorTable[ended].text : null)
  return (
    <Page title="工作人员登录" hasBack onBack={() => void back('home')}>
      <View className="narrow">
        {notice ? <Notice icon="alert" text={notice} /> : null}
        <View className="card">
          <Field id="loginName" label="账号"><TextInput id="loginName" label="账号" value={loginName} onInput={setLoginName} /></Field>
          <Field id="password" label="密码"><TextInput id="password" label="密码" isSecret value={password} onInput={setPassword} /></Field>
          <ActionButton text="登录" isBusy={isBusy} busyText="正在登录…" isDisabled={!loginName || !password} onTap={() => void submit()} />
        </View>
      </View>
    </Page>
  )
}

export default StaffSignInPage
