/** Seconds, as the real one. */
const lifetime = 7200

/** The tokens that it gives: in the normal mode the same one as long as it is valid, by force another one. */
export const createTokens = () => {
  let made = 0
  let calls = 0
  let valid: string | null = null
  let isForceNeeded = false
  const make = (): string => (valid = `stand-in-token-${(made += 1)}`)
  return {
    /** stable_token. */
    answer: (body: { grant_type?: string; force_refresh?: boolean }): object => {
      calls += 1
      if (body.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'stand-in' }
      if (isForceNeeded && !body.force_refresh) return { access_token: `stand-in-token-${made}`, expires_in: lifetime }
      isForceNeeded = false
      return { access_token: !valid || body.force_refresh ? make() : valid, expires_in: lifetime }
    },
    isValid: (token: string | null): boolean => token !== null && token === valid,
    /** The one that was given is refused from now on. `isStuck`: and is given again, until another one is asked for by force. */
    spoil: (isStuck = false): void => {
      valid = null
      isForceNeeded = isStuck
    },
    counts: () => ({ calls, made }),
  }
}
