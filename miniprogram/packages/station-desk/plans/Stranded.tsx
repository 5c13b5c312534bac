import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type StaffAppointment } from '@shared/contract/appointments'
import { spanText } from '@shared/text/activityTimes'
import { appointmentDeskWords, planWords as words } from '@shared/text/appointmentDesk'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { makeCall } from '@/platform/dialogs'
import { AppointmentSheet } from '../appointments/AppointmentSheet'

/** Booked times that the pattern no longer offers: kept until somebody moved or cancelled them by hand. */
export const Stranded = ({ stranded, onChanged }: { stranded: readonly StaffAppointment[]; onChanged: () => void }) => {
  const [opened, setOpened] = useState<{ appointment: StaffAppointment; step: 'move' | 'cancel' } | null>(null)
  if (stranded.length === 0) return null
  const done = () => {
    setOpened(null)
    onChanged()
  }
  return (
    <View className="card card-warm plan-stranded">
      <View className="row top mb2"><Icon name="alert" color="amber" size={22} /><View className="grow line-text"><Text className="block strong">{words.stranded}</Text><Text className="block">{words.strandedText}</Text></View></View>
      <View role="list">
        {stranded.map((appointment) => {
          const { id, name, phone, subject } = appointment
          return (
            <View key={id} role="listitem" className="plan-day">
              <View className="grow"><Text className="block bold num">{spanText(appointment)}</Text><Text className="block num">{[name, phone, subject].filter(Boolean).join('，')}</Text></View>
              <View className="day-marks wrap">
                {phone ? <ActionButton text={appointmentDeskWords.call} label={`${appointmentDeskWords.call}：${name}`} kind="plain" size="small" icon="phone" onTap={() => void makeCall(phone)} /> : null}
                <ActionButton text={appointmentDeskWords.cancel} label={`${appointmentDeskWords.cancel}：${name}`} kind="line" size="small" onTap={() => setOpened({ appointment, step: 'cancel' })} />
                <ActionButton text={appointmentDeskWords.move} label={`${appointmentDeskWords.move}：${name}`} kind="line" size="small" onTap={() => setOpened({ appointment, step: 'move' })} />
              </View>
            </View>
          )
        })}
      </View>
      {opened ? <AppointmentSheet {...opened} onDone={done} onClose={() => setOpened(null)} /> : null}
    </View>
  )
}
