import { type RoutingLevel } from '@shared/catalog/types'
import { type AnswerValue } from '@shared/fields/answerValue'
import { type ServedField } from '@shared/contract/services'

/** What every kind of field is given. The form owns the value; the field only shows and changes it. */
export interface FieldProps {
  field: ServedField
  value: AnswerValue | undefined
  /** What was answered to the field that this one may copy. */
  like?: AnswerValue
  onChange: (value: AnswerValue | undefined) => void
  /** The person left the field: from now on it may say what is wrong. */
  onLeave: () => void
  error: string | null
  /** The draft or request that files belong to. */
  requestId: string
  /** Where the service starts that an address is for: at a committee it is asked which one, elsewhere not. */
  level?: RoutingLevel
}
