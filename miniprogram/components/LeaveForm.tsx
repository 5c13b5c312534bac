import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { dayOfText, shanghaiDay } from '@shared/domain/calendar/day'
import { staffWords as words } from '@shared/text/staff'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { DayPicker } from '@/fields/DayPicker'
import { ActionButton } from './ActionButton'
import { HandOverChoice } from './HandOverChoice'
import { Notice } from './pieces'

export interface LeaveDays {
  fromDay: string
  untilDay: string
  toStaffId: string | null
}

interface LeaveFormProps {
  personId: string
  onSend: (leave: LeaveDays) => void
  isBusy: boolean
  error: ApiError | null
}

const isLater = (fromDay: string | undefined): boolean => fromDay !== undefined && dayOfText(fromDay) > shanghaiDay(Date.now())

/** 登记请假: from one day to another, both included, and who takes over what they have in hand. */
export const LeaveForm = ({ personId, onSend, isBusy, error }: LeaveFormProps) => {
  const [fromDay, setFromDay] = useState<string>()
  const [untilDay, setUntilDay] = useState<string>()
  const [toStaffId, setTo] = useState<string | null>(null)
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <DayPicker id="fromDay" label={words.fromDay} day={fromDay} onPick={setFromDay} error={problems.fromDay ?? null} />
      <DayPicker id="untilDay" label={words.untilDay} day={untilDay} onPick={setUntilDay} error={problems.untilDay ?? null} />
      <HandOverChoice personId={personId} toStaffId={toStaffId} onChoose={setTo} isLater={isLater(fromDay)} error={problems.toStaffId ?? null} />
      <Text className="block sub mb2">{words.leaveHelp}</Text>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!fromDay || !untilDay} onTap={() => fromDay && untilDay && onSend({ fromDay, untilDay, toStaffId })} />
    </View>
  )
}
