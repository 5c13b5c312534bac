import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Answers } from '@shared/catalog/answers'
import { type AnswerValue } from '@shared/fields/answerValue'
import { contract } from '@shared/contract/contract'
import { type ServedField } from '@shared/contract/services'
import { type PlaceAnswer } from '@shared/contract/values'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { CheckLine } from '@/components/inputs'
import { Page } from '@/components/Page'
import { Refusal } from '@/components/Refusal'
import { WhenReady } from '@/components/states'
import { AnswerField } from '@/fields/AnswerField'
import { back, goTab, replace, useParams } from '@/platform/navigation'
import { refreshMe } from '@/session/session'
import { SignedInOnly } from '@/session/SignedInOnly'

const field = (key: string, kind: ServedField['kind'], label: string, help: string | null = null): ServedField => ({ key, kind, label, help, optional: false, options: [], prefill: null, when: null })

const fields = {
  name: field('name', 'name', '姓名'),
  phone: field('phone', 'phone', '手机号', '服务站用它联系您。'),
  residence: field('residence', 'place', '现在住在哪里', '用来分到您的服务站。'),
  registered: field('registered', 'place', '户口在哪里'),
}

const ProfileForm = ({ given }: { given: Answers }) => {
  const { next, then } = useParams()
  const [answers, setAnswers] = useState<Answers>(given)
  const [isElsewhere, setElsewhere] = useState(given.registered !== undefined)
  const { submit, isBusy, error } = useSubmit(async () => {
    await call(contract.saveProfile, {
      body: {
        name: String(answers.name ?? ''), phone: String(answers.phone ?? ''), residence: (answers.residence ?? {}) as PlaceAnswer,
        registered: isElsewhere ? ((answers.registered ?? {}) as PlaceAnswer) : null,
      },
    })
    await refreshMe()
    if (next) await replace('form', { serviceKey: next })
    else if (then === 'back') await back('home')
    else await goTab('home')
  })
  const problems = sentencesFor(error?.fields ?? {})
  const shown = [fields.name, fields.phone, fields.residence, ...(isElsewhere ? [fields.registered] : [])]
  return (
    <View>
      <Refusal error={error} />
      <View className="card">
        {shown.map((one) => (
          <AnswerField key={one.key} field={one} requestId="" value={answers[one.key]} error={problems[one.key] ?? null} onLeave={() => undefined}
            onChange={(value: AnswerValue | undefined) => setAnswers((now) => ({ ...now, [one.key]: value ?? '' }))} />
        ))}
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
