/** As it is kept: small letters, no spaces around. */
export const normaliseLoginName = (text: string): string => text.trim().toLowerCase()

/** What is wrong with a new login name, or null: small letters and digits, so that nobody has to guess how it is written. */
export const loginNameProblem = (text: string): { code: 'login_name' } | null => (/^[a-z][a-z0-9._-]{2,29}$/.test(normaliseLoginName(text)) ? null : { code: 'login_name' })
