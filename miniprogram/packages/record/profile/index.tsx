import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type PlaceAnswer } from '@shared/contract/values'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { Page } from '@/components/Page'
import { ProfileFields } from '@/components/ProfileFields'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { profileField, profileOf } from '@/components/theirFields'
import { back, goTab, replace, useParams } from '@/platform/navigation'
import { refreshMe } from '@/session/session'
import { SignedInOnly } from '@/session/SignedInOnly'

const fields = [
  profileField('name', 'name', '姓名'),
  profileField('phone', 'phone', '手机号', '服务站用它联系您。'),
  profileField('residence', 'place', '现在住在哪里', '用来分到您的服务站。'),
]
const registered = profileField('registered', 'place', '户口在哪里')

const ProfileForm = ({ given }: { given: Answers }) => {
  const { next, then } = useParams()
  const [answers, setAnswers] = useState<Answers>(given)
  const [isElsewhere, setElsewhere] = useState(given.registered !== undefined)
  const { submit, isBusy, error } = useSubmit(async () => {
    await call(contract.saveProfile, { body: { ...profileOf(answers), registered: isElsewhere ? ((answers.registered ?? {}) as PlaceAnswer) : null } })
    await refreshMe()
    if (next) await replace('form', { serviceKey: next })
    else if (then === 'back') await back('home')
    else await goTab('home')
  })
  const problems = sentencesFor(error?.fields ?? {})
  return (
    <View>
      <Refusal error={error} />
      <View className="card">
        <ProfileFields fields={isElsewhere ? [...fields, registered] : fields} answers={answers} problems={problems} onChange={setAnswers} />
        <CheckLine text="户口在另一个地方" isOn={isElsewhere} onToggle={() => setElsewhere(!isElsewhere)} />
      </View>
      <ActionButton text="保存" isBusy={isBusy} busyText="正在保存…" onTap={() => void submit()} />
    </View>
  )
}

const Profile = () => {
  const remote = useRemote(async (): Promise<Answers> => {
    const me = await call(contract.getMe)
    const person = me.account?.person
    if (!person) return {}
    const { name, phone, residence, registered } = person
    return { name, phone, residence, ...(registered ? { registered } : {}) }
  }, [])
  return <WhenReady remote={remote}>{(given) => <ProfileForm given={given} />}</WhenReady>
}

/** Who I am and where I live: asked once, used by every form. */
const ProfilePage = () => (
  <Page title="我的资料" hasBack onBack={() => void back('home')}>
    <SignedInOnly reason="登录后再填写，资料只给办理您的事的人看。"><Profile /></SignedInOnly>
  </Page>
)

export default ProfilePage
