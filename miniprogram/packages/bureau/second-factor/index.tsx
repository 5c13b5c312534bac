import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { secondFactorWords as words } from '@shared/text/secondFactor'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Page } from '@/components/Page'
import { Picture } from '@/components/Picture'
import { EmptyState, WhenReady } from '@/components/states'
import { StepList } from '@/components/StepList'
import { copyText } from '@/platform/dialogs'
import { isWeapp } from '@/platform/environment'
import { back, goTab, open, restart } from '@/platform/navigation'
import { giveSecondFactor, refreshMe, signOut, useSession } from '@/session/session'
import { workplaceOf } from '@/session/workplace'

/** In fours, as authenticators show it. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** The first time: what the authenticator must be told. Read anew it is another secret, so it is read once. */
const Enrolment = () => {
  const remote = useRemote(() => call(contract.beginSecondFactor), [])
  return (
    <WhenReady remote={remote} cards={1}>
      {({ secret, qrCode }) => (
        <View className="card">
          <Text className="block title">{words.enrolTitle}</Text>
          <Text className="block sub mt1">{words.why}</Text>
          <View className="mt4"><StepList steps={words.steps} /></View>
          <View className="qr mt3"><Picture className="qr-image" src={qrCode} label={words.qrLabel} /></View>
          <Text className="block num center mt2 totp-secret">{grouped(secret)}</Text>
          <View className="mt2"><ActionButton text={words.copySecret} kind="soft" icon="copy" onTap={() => void copyText(secret)} /></View>
        </View>
      )}
    </WhenReady>
  )
}

const CodeForm = ({ isFirst, onDone }: { isFirst: boolean; onDone: () => void }) => {
  const [code, setCode] = useState('')
  const { submit, isBusy, error } = useSubmit(async () => {
    await giveSecondFactor(code)
    onDone()
  })
  return (
    <View className="card">
      {isFirst ? null : <Text className="block title">{words.codeTitle}</Text>}
      {isFirst ? null : <Text className="block sub mt1 mb2">{words.codeText}</Text>}
      <Field id="code" label={words.codeLabel} error={error?.text ?? null}>
        <TextInput id="code" label={words.codeLabel} kind="number" value={code} onInput={setCode} hasError={error !== null} onEnter={() => void submit()} />
      </Field>
      <ActionButton text={words.give} isBusy={isBusy} busyText={words.giving} isDisabled={code.replace(/\s/g, '').length !== 6} onTap={() => void submit()} />
      {isFirst ? null : <Text className="block sub mt3">{words.lost}</Text>}
    </View>
  )
}

/** Who this is, asked anew: a session may come to need a second factor while it is open. */
const SecondFactor = () => {
  const remote = useRemote(refreshMe, [])
  const { me } = useSession()
  // Opened on top of a page that was refused, it goes back there; after signing in, to where their work begins.
  const done = () => void back(me ? workplaceOf({ ...me, secondFactor: undefined }) : 'home')
  return (
    <WhenReady remote={remote} cards={1}>
      {() => me?.secondFactor ? (
        <View>
          {me.secondFactor === 'enrol' ? <Enrolment /> : null}
          <CodeForm isFirst={me.secondFactor === 'enrol'} onDone={done} />
        </View>
      ) : <EmptyState title={words.given} action={{ text: words.toWorkplace, onTap: done }} />}
    </WhenReady>
  )
}

/** What the bureau gives after the password, at the first time with setting it up. */
const SecondFactorPage = () => {
  const { isSignedIn, side } = useSession()
  const leave = async () => {
    if (isWeapp) return goTab('mine')
    await signOut()
    await restart('staffSignIn')
  }
  return (
    <Page title={words.title} hasBack onBack={() => void leave()}>
      {isSignedIn && (isWeapp || side === 'staff') ? <SecondFactor /> : <EmptyState title={words.signInFirst} action={{ text: words.signIn, onTap: () => void open(isWeapp ? 'signIn' : 'staffSignIn') }} />}
      {isWeapp ? null : <ActionButton text={words.leave} kind="plain" onTap={() => void leave()} />}
    </Page>
  )
}

export default SecondFactorPage
