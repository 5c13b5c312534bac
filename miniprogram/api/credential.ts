import { type Endpoint } from '@shared/contract/endpoint'
import { isH5 } from '@/platform/environment'
import { endSession, sessionStore, type SessionEnd, type Side } from '@/session/store'
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

const ends: readonly string[] = ['not_signed_in', 'session_expired', 'session_locked'] satisfies SessionEnd[]

/** Tells the session that it is over, unless the person has signed in anew since the call was sent. */
export const noticeEnd = (error: ApiError, { side, secret }: Credential): void => {
  if (!ends.includes(error.code)) return
  const { token, csrfToken } = sessionStore.get()
  if (secret === (side === 'staff' ? csrfToken : token)) endSession(side, error.code as SessionEnd)
}
