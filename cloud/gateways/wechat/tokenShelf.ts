import { type Clock } from '../../database/clock'

/** The access token as it lies there. `version` rises with each new one. */
export interface ShelvedToken {
  token: string | null
  expiresAt: number
  version: number
}

/** Where the one access token of the app lies, for all who use it. */
export interface TokenShelf {
  read: () => Promise<ShelvedToken>
  /** Whoever gets true renews the token of that version; nobody else does until it is kept, given up, or too old. */
  claim: (version: number) => Promise<boolean>
  /** Puts the new one in place of that version. No claim is given before `restsUntil` (epoch ms), where that is set. */
  keep: (version: number, token: string, expiresAt: number, restsUntil?: number) => Promise<void>
  /** Lets somebody else try. */
  giveUp: (version: number) => Promise<void>
}

/** How long a claim holds (ms): longer than the call that it is for. */
export const renewalPatience = 15_000

/** A shelf of one process that is alone. */
export const createOwnShelf = (clock: Clock): TokenShelf => {
  let shelved: ShelvedToken = { token: null, expiresAt: 0, version: 0 }
  let renewingUntil = 0
  return {
    read: async () => shelved,
    claim: async (version) => {
      if (shelved.version !== version || clock.now() < renewingUntil) return false
      renewingUntil = clock.now() + renewalPatience
      return true
    },
    keep: async (version, token, expiresAt, restsUntil = 0) => {
      shelved = { token, expiresAt, version: version + 1 }
      renewingUntil = restsUntil
    },
    giveUp: async () => {
      renewingUntil = 0
    },
  }
}
