import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { lockWords } from '@shared/text/secondFactor'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Drawing } from '@/components/Drawing'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { confirm } from '@/platform/dialogs'
import { useHeldKeyboard } from '@/platform/keyboard'
import { restart } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useIdleLock } from './idleLock'
import { useLargeMode } from './largeMode'
import { signOut, unlock, useSession } from './session'

/** Covers whatever is open at a PC where nobody was for a while; the page stays as it is behind it, and goes on after the password. */
export const LockScreen = () => {
  const { isLocked, isSignedIn, side } = useSession()
  useIdleLock(isSignedIn && side === 'staff' && !isLocked)
  return isLocked ? <Lock /> : null
}

const Lock = () => {
  const { me } = useSession()
  const isDesk = useIsDesk()
  const isLarge = useLargeMode()
  const [password, setPassword] = useState('')
  useHeldKeyboard()
  const { submit, isBusy, error } = useSubmit(() => unlock(password))
  const leave = async () => {
    if (!(await confirm({ title: lockWords.leaveQuestion, text: lockWords.leaveText, yes: lockWords.leaveYes }))) return
    await signOut()
    await restart('staffSignIn')
  }
  return (
    <View className={`page lock${isDesk ? ' desk' : ''}${isLarge ? ' elder' : ''}`} role="dialog" aria-modal aria-label={lockWords.title}>
      <View className="card lock-card">
        <View className="row gap"><Drawing name="emblem" color="honour" width={30} /><Text className="hero">{lockWords.title}</Text></View>
        <Text className="block mt2">{me?.staff ? `${me.staff.name}，` : ''}{lockWords.text}</Text>
        <View className="mt4">
          <Field id="unlock-password" label={lockWords.label} error={error?.text ?? null}>
            <TextInput id="unlock-password" label={lockWords.label} isSecret value={password} onInput={setPassword} hasError={error !== null} onEnter={() => void submit()} />
          </Field>
        </View>
        <View className="mt4"><ActionButton text={lockWords.unlock} isBusy={isBusy} busyText={lockWords.unlocking} isDisabled={!password} onTap={() => void submit()} /></View>
        <View className="mt2"><ActionButton text={lockWords.leave} kind="plain" onTap={() => void leave()} /></View>
      </View>
    </View>
  )
}
