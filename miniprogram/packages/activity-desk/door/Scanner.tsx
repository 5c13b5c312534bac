import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { readTicket } from '@shared/domain/ticket'
import { activityDoorWords as words } from '@shared/text/activityDoor'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine, TextInput } from '@/components/inputs'
import { focusOn } from '@/platform/focus'
import { canScan, scanCode } from '@/platform/scanning'
import { useIsDesk } from '@/platform/screen'
import { useStore } from '@/platform/store'
import { scanMoments } from '@/session/takeScan'

/** After a ticket that is good, ms: time to say the name before the camera opens again. */
const between = 1200

/** With the camera: one after the other, by itself where somebody wants that. */
const CameraScanner = ({ onTicket }: { onTicket: (text: string) => void }) => {
  const [isAuto, setAuto] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const latest = useStore(scanMoments)[0]
  const scan = async () => {
    setAsked(null)
    const text = await scanCode()
    if (text === null) return
    onTicket(text)
    if (isAuto) setAsked(text)
  }
  const isGood = latest?.verdict?.outcome === 'admitted'
  useEffect(() => {
    if (!isAuto || !isGood || asked === null) return undefined
    const timer = setTimeout(() => void scan(), between)
    return () => clearTimeout(timer)
  }, [isAuto, isGood, asked, latest?.scanId])
  return (
    <View>
      <ActionButton text={latest ? words.scanNext : words.scan} icon="camera" onTap={() => void scan()} />
      <CheckLine text={words.auto} isOn={isAuto} onToggle={() => setAuto(!isAuto)} />
    </View>
  )
}

/** How tickets come in: the camera of WeChat, a scanner that types, or eight digits that are read out. */
export const Scanner = ({ onTicket }: { onTicket: (text: string) => void }) => {
  const isDesk = useIsDesk()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  // A scanner types wherever the cursor is; on a phone the keyboard would cover what the scan says.
  const refocus = () => isDesk && setTimeout(() => focusOn('.door-input'), 0)
  useEffect(() => {
    refocus()
  }, [isDesk])
  const check = () => {
    const ticket = text.trim()
    const isTicket = readTicket(ticket) !== null
    // A scanned code of something else is told by the service and kept; half a number that was typed is not.
    setWrong(!isTicket && /^[\d\s-]*$/.test(ticket))
    if (ticket === '') return
    if (isTicket || !/^[\d\s-]*$/.test(ticket)) {
      setText('')
      onTicket(ticket)
    }
    refocus()
  }
  return (
    <View className="card door-scanner">
      {canScan ? <CameraScanner onTicket={onTicket} /> : null}
      <Field id="ticket" label={words.typed} help={words.typedHelp} error={isWrong ? words.notTicket : null}>
        <View className="row door-input">
          <View className="grow"><TextInput id="ticket" label={words.typed} kind={canScan ? 'number' : 'idcard'} placeholder={words.typedPlace} value={text} hasError={isWrong} onInput={setText} onEnter={check} /></View>
          <ActionButton text={words.check} kind={canScan ? 'line' : 'solid'} size="small" onTap={check} />
        </View>
      </Field>
    </View>
  )
}
