import { type UnitDetails } from '@shared/contract/units'
import { type ApiError } from '@/api/apiError'
import { sentencesFor } from '@/api/problemText'
import { type UnitOrder } from './useUnit'

/** What every form about a unit is given. */
export interface UnitFormProps {
  unit: UnitDetails
  onSend: (order: UnitOrder) => void
  isBusy: boolean
  error: ApiError | null
}

/** What is wrong field by field, and the sentence for what belongs to no field. */
export const troubleOf = (error: ApiError | null): { problems: Readonly<Record<string, string>>; sentence: string | null } => {
  const problems = error ? sentencesFor(error.fields) : {}
  return { problems, sentence: error && Object.keys(problems).length === 0 ? error.text : null }
}
