import { type Endpoint } from '@shared/contract/endpoint'
import { isH5 } from '@/platform/environment'
import { open } from '@/platform/navigation'
import { endSession, lockSession, sessionStore, type SessionEnd, type Side, untilUnlocked } from '@/session/store'
import { type ApiError } from './apiError'

/** As whom a call is made, and the headers that say so. */
export interface Credential {
  side: Side
  secret: string | null
  headers: Readonly<Record<string, string>>
}

/** A browser may hold both sessions at once (demo): an endpoint for accounts takes the token, all else the side that is shown. */
export const credentialFor = ({ access }: Endpoint): Credential => {
  const { side, token, csrfToken } = sessionStore.get()
  if (isH5 && side === 'staff' && access !== 'account') {
    return { side: 'staff', secret: csrfToken, headers: csrfToken ? { 'X-CSRF-Token': csrfToken } : {} }
  }
  return { side: 'veteran', secret: token, headers: token ? { Authorization: `Bearer ${token}` } : {} }
}

const ends: readonly string[] = ['not_signed_in', 'session_expired'] satisfies SessionEnd[]

/** Whether the person has not signed in anew since the call was sent. */
const isStillTheirs = ({ side, secret }: Credential): boolean => {
  const { token, csrfToken } = sessionStore.get()
  return secret === (side === 'staff' ? csrfToken : token)
}

/**
 * What a refusal means for the session: over, locked, or short of a second factor. True when the call can be sent again, as it was: a
 * locked PC was opened with the password meanwhile.
 */
export const noticeRefusal = async (error: ApiError, credential: Credential): Promise<boolean> => {
  if (!isStillTheirs(credential)) return false
  if (error.code === 'session_locked') {
    lockSession()
    return untilUnlocked()
  }
  if (error.code === 'second_factor_required') void open('secondFactor')
  if (ends.includes(error.code)) endSession(credential.side, error.code as SessionEnd)
  return false
}
