// Draws one field as a form does: the form keeps the value, the test sees every change of it.
import { useState } from 'react'
import { render } from '@testing-library/react'
import { type ServedField } from '@shared/contract/services'
import { type AnswerValue } from '@shared/fields/answerValue'
import { AnswerField } from '@/fields/AnswerField'

export const requestId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

export const fieldOf = (kind: string, settings: Partial<ServedField> = {}): ServedField => ({
  key: 'sample', kind, label: '样例', help: null, optional: false, options: [], prefill: null, when: null, ...settings,
})

export const drawField = (field: ServedField, given?: AnswerValue, error: string | null = null) => {
  const values: (AnswerValue | undefined)[] = []
  const Form = () => {
    const [value, setValue] = useState(given)
    const keep = (next: AnswerValue | undefined) => {
      values.push(next)
      setValue(next)
    }
    return <AnswerField field={field} value={value} onChange={keep} onLeave={() => undefined} error={error} requestId={requestId} />
  }
  render(<Form />)
  return { values, latest: () => values[values.length - 1] }
}
