import { type Me } from '@shared/contract/identity'
import { type ErrorCode } from '@shared/text/errors'
import { storedItem } from '@/platform/storage'
import { createStore } from '@/platform/store'

/** A veteran's session is a token that we keep; a PC's is a cookie that scripts cannot read, with a token against forged calls. */
export type Side = 'veteran' | 'staff'

/** Refusals that mean: this session is over. */
export type SessionEnd = Extract<ErrorCode, 'not_signed_in' | 'session_expired' | 'session_locked'>

export interface Session {
  side: Side
  token: string | null
  csrfToken: string | null
  /** Null until the service has said who this is; never kept on the device. */
  me: Me | null
  /** Nobody was at the PC for a while: the session waits for its password, and so does what was called in it. */
  isLocked: boolean
  /** Why the session ended by itself, for the sign-in page to say. */
  ended: SessionEnd | null
}

/** What is enough to go on after a restart; names and addresses are asked for again. */
type Remembered = Pick<Session, 'side' | 'token' | 'csrfToken' | 'isLocked'>

const signedOut: Session = { side: 'veteran', token: null, csrfToken: null, me: null, isLocked: false, ended: null }
const remembered = storedItem<Remembered>('session')

export const sessionStore = createStore<Session>({ ...signedOut, ...remembered.read() })

const change = (next: Session): void => {
  sessionStore.set(next)
  const { side, token, csrfToken, isLocked } = next
  if (token || csrfToken) remembered.write({ side, token, csrfToken, isLocked })
  else remembered.clear()
}

export const beginVeteranSession = (token: string, me: Me): void => change({ ...signedOut, token, me })
export const beginStaffSession = (me: Me): void => change({ ...sessionStore.get(), side: 'staff', csrfToken: me.csrfToken, me, isLocked: false, ended: null })

/** New facts about who this is: a profile saved, a staff record bound. */
export const keepMe = (me: Me): void => {
  const session = sessionStore.get()
  change({ ...session, me, csrfToken: me.csrfToken ?? session.csrfToken })
}

/** Forgets the session of this side; of the other side nothing is touched. */
export const endSession = (side: Side, ended: SessionEnd | null = null): void => {
  const session = sessionStore.get()
  const gone = side === 'staff' ? { csrfToken: null } : { token: null }
  const isShown = session.side === side
  change({ ...session, ...gone, ...(side === 'staff' ? { isLocked: false } : {}), ...(isShown ? { me: null, ended } : {}) })
}

/** The session of the staff is locked; what is shown stays, behind the lock. */
export const lockSession = (): void => change({ ...sessionStore.get(), isLocked: true })

/** Becomes true when the password was given, false when this session is over instead. */
export const untilUnlocked = (): Promise<boolean> =>
  new Promise((resolve) => {
    const { csrfToken } = sessionStore.get()
    const look = () => {
      const now = sessionStore.get()
      if (now.isLocked) return
      stop()
      resolve(now.csrfToken === csrfToken)
    }
    const stop = sessionStore.subscribe(look)
  })

export const isSignedIn = ({ side, token, csrfToken }: Session): boolean => (side === 'staff' ? csrfToken !== null : token !== null)
