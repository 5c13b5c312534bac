import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { staffWords as words } from '@shared/text/staff'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { ActionButton } from '@/components/ActionButton'
import { Notice } from '@/components/pieces'
import { DayPicker } from '@/fields/DayPicker'

interface DaysFormProps {
  onSend: (days: { fromDay: string; untilDay: string }) => void
  isBusy: boolean
  error: ApiError | null
}

/** 登记请假: from one day to another, both included. */
export const DaysForm = ({ onSend, isBusy, error }: DaysFormProps) => {
  const [fromDay, setFromDay] = useState<string>()
  const [untilDay, setUntilDay] = useState<string>()
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <DayPicker id="fromDay" label={words.fromDay} day={fromDay} onPick={setFromDay} error={problems.fromDay ?? null} />
      <DayPicker id="untilDay" label={words.untilDay} day={untilDay} onPick={setUntilDay} error={problems.untilDay ?? null} />
      <Text className="block sub mb2">{words.leaveHelp}</Text>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!fromDay || !untilDay} onTap={() => fromDay && untilDay && onSend({ fromDay, untilDay })} />
    </View>
  )
}
