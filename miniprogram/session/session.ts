import Taro from '@tarojs/taro'
import { contract } from '@shared/contract/contract'
import { type Me } from '@shared/contract/identity'
import { call } from '@/api/call'
import { isWeapp } from '@/platform/environment'
import { forgetAllKept } from '@/platform/kept'
import { useStore } from '@/platform/store'
import { forgetTickets, forgetTicketsOfOthers } from './ticketBox'
import { forgetKeptDoors } from './doorList'
import { forgetScanMoments } from './takeScan'
import { forgetDraftsOfOthers } from './threadDrafts'
import { forgetKeptVisits } from './visitList'
import { beginStaffSession, beginVeteranSession, endSession, isSignedIn, keepMe, sessionStore, type Session } from './store'

/** Who is signed in here, drawn again when that changes. */
export const useSession = (): Session & { isSignedIn: boolean } => {
  const session = useStore(sessionStore)
  return { ...session, isSignedIn: isSignedIn(session) }
}

const signInWith = async (code: string, privacyVersion: string): Promise<Me> => {
  const device = Taro.getDeviceInfo().model?.slice(0, 60) ?? ''
  const { token, me } = await call(contract.signIn, { body: { code, privacyVersion, device } })
  forgetTicketsOfOthers(me.account?.id ?? null)
  forgetDraftsOfOthers('veteran', me.account?.id ?? null)
  beginVeteranSession(token, me)
  return me
}

/** Signs a veteran in by WeChat, after they accepted this version of the privacy notice. */
export const signIn = async (privacyVersion: string): Promise<Me> => {
  const { code } = await Taro.login()
  return signInWith(code, privacyVersion)
}

/** Signs in as one of the sample people; in the demo build only, elsewhere there is no way in but WeChat. */
export const signInAsSample = async (name: string, privacyVersion: string): Promise<Me | null> => {
  if (DEMO) return signInWith(`sample:${name}`, privacyVersion)
  return null
}

/** Signs staff in at a PC. */
export const staffSignIn = async (loginName: string, password: string): Promise<Me> => {
  const me = await call(contract.staffSignIn, { body: { loginName, password } })
  forgetDraftsOfOthers('staff', me.staff?.id ?? null)
  beginStaffSession(me)
  return me
}

/** Goes on in a session that locked itself; everything that waited behind the lock goes on as well. */
export const unlock = async (password: string): Promise<void> => beginStaffSession(await call(contract.unlock, { body: { password } }))

/** Gives the second factor: from here on the session is one of the bureau. */
export const giveSecondFactor = async (code: string): Promise<Me> => {
  const me = await call(contract.giveSecondFactor, { body: { code } })
  keepMe(me)
  return me
}

/** Ends the session that is shown. The device forgets it even when the service cannot be told. */
export const signOut = async (): Promise<void> => {
  const { side } = sessionStore.get()
  try {
    await call(contract.signOut)
  } catch {
    // A session nobody holds ends by itself.
  }
  forgetAllKept()
  forgetKeptVisits()
  forgetTickets()
  forgetKeptDoors()
  forgetScanMoments()
  endSession(isWeapp ? 'veteran' : side)
}

/** Asks again who this is: at the start, and after the profile or the assignments changed. Null when nobody is signed in. */
export const refreshMe = async (): Promise<Me | null> => {
  if (!isSignedIn(sessionStore.get())) return null
  const me = await call(contract.getMe)
  keepMe(me)
  return me
}
