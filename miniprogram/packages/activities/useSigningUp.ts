import { type Answers } from '@shared/catalog/answers'
import { contract } from '@shared/contract/contract'
import { type SignupStanding } from '@shared/contract/activities'
import { type AudienceGroup, type SignupObstacle, signupObstacles } from '@shared/domain/activities'
import { obstacleTexts } from '@shared/text/activities'
import { consentTexts } from '@shared/text/consents'
import { type ApiError, asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { keepTicket } from '@/session/ticketBox'

export interface SignupWish {
  standing: SignupStanding
  answers?: Answers
  group?: AudienceGroup | null
  isAgeRight?: boolean
}

const bodyOf = ({ standing: { personId, personName, sessionId, can }, answers = {}, group = null, isAgeRight = false }: SignupWish) => ({
  personId, sessionId, answers, group, isAgeRight,
  // Only who was told that nothing is left stands in line.
  mayWait: can === 'wait',
  consent: personName === null ? null : { version: consentTexts.version, agreed: true as const },
})

const isObstacle = (code: unknown): code is SignupObstacle => (signupObstacles as readonly unknown[]).includes(code)

/** Why it was refused, as a clerk says it. */
export const refusalText = (error: ApiError): string => {
  const { obstacle } = error.details as { obstacle?: unknown }
  return error.code === 'signup_refused' && isObstacle(obstacle) ? obstacleTexts[obstacle] : error.text
}

interface SigningUp {
  id: string
  /** What is true now is read again after a refusal: the page then says what else is possible. */
  onRefused: () => Promise<unknown>
  onDone: (signupId: string) => Promise<void>
}

/** Signs somebody up, once, however often it is tapped. */
export const useSigningUp = ({ id, onRefused, onDone }: SigningUp) => {
  const { submit, isBusy, error, clearError } = useSubmit(async (key: string, wish: SignupWish) => {
    try {
      const { signup } = await call(contract.signUp, { params: { id }, body: bodyOf(wish), key })
      keepTicket(signup)
      await onDone(signup.id)
    } catch (thrown) {
      if (asApiError(thrown).code === 'signup_refused') await onRefused()
      throw thrown
    }
  })
  return { signUp: submit, isBusy, clearError, error, refusal: error ? { text: refusalText(error) } : null }
}
