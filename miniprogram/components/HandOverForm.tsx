import { useState } from 'react'
import { View } from '@tarojs/components'
import { handOverWords as words } from '@shared/text/team'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { ActionButton } from './ActionButton'
import { HandOverChoice } from './HandOverChoice'
import { Notice } from './pieces'

interface HandOverFormProps {
  personId: string
  /** What is done besides, where it is more than handing over. */
  text?: string
  button?: string
  isDanger?: boolean
  isBusy: boolean
  error: ApiError | null
  onSend: (toStaffId: string | null) => void
}

/** 交接, by itself or as a part of what takes somebody away from their work. */
export const HandOverForm = ({ personId, text, button = words.send, isDanger = false, isBusy, error, onSend }: HandOverFormProps) => {
  const [toStaffId, setTo] = useState<string | null>(null)
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {text ? <Notice text={text} /> : null}
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <HandOverChoice personId={personId} toStaffId={toStaffId} onChoose={setTo} error={problems.toStaffId ?? null} />
      <ActionButton text={button} kind={isDanger ? 'danger' : 'solid'} isBusy={isBusy} busyText={words.sending} onTap={() => onSend(toStaffId)} />
    </View>
  )
}
