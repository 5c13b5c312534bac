import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Signup } from '@shared/contract/activities'
import { placeText } from '@shared/text/activitiesPage'
import { signupWords as words } from '@shared/text/mySignups'
import { asApiError } from '@/api/apiError'
import { readBytes } from '@/api/readBytes'
import { ActionButton } from '@/components/ActionButton'
import { toast } from '@/platform/dialogs'
import { addToPhoneCalendar, hasPhoneCalendar } from '@/platform/phoneCalendar'
import { saveBytes } from '@/platform/newTab'
import { isComing } from '../standings'
import { useSignupStep } from './useSignup'

const intoPhone = async ({ title, sessions }: Signup): Promise<void> => {
  const coming = sessions.filter((session) => isComing(session, Date.now()))
  const isThere = await addToPhoneCalendar(coming.map((session) => ({ title, startsAt: session.startsAt, endsAt: session.endsAt, place: [placeText(session), session.address].filter(Boolean).join('，') })))
  toast(isThere ? words.added : words.notAdded)
}

const asFile = async ({ id }: Signup): Promise<void> => saveBytes(await readBytes(contract.readSignupCalendar, { id }), { name: words.calendarFile, type: 'text/calendar' })

const AddToCalendar = ({ signup }: { signup: Signup }) => {
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    await (hasPhoneCalendar ? intoPhone(signup) : asFile(signup)).catch((thrown: unknown) => toast(asApiError(thrown).text))
    setBusy(false)
  }
  return <ActionButton text={words.addToCalendar} icon="calendar" kind="soft" isBusy={isBusy} busyText={words.addingToCalendar} onTap={() => void add()} />
}

/** Into the calendar, or not coming after all. */
export const SignupActions = ({ signup, onChanged }: { signup: Signup; onChanged: (next: Signup) => void }) => {
  const hasSeat = signup.state.code === 'confirmed' || signup.state.code === 'pending'
  const { submit, isBusy, error } = useSignupStep(signup.id, 'cancel', { ask: hasSeat ? words.cancelAsk : words.cancelWaitingAsk, onChanged })
  return (
    <View>
      {error ? <View className="text-red mb2" role="alert"><Text>{error.text}</Text></View> : null}
      <View className="btns btns-stack">
        {hasSeat ? <AddToCalendar signup={signup} /> : null}
        <ActionButton text={hasSeat ? words.cancel : words.cancelWaiting} kind="line" isBusy={isBusy} busyText={words.cancelling} onTap={() => void submit()} />
      </View>
    </View>
  )
}
