import { normaliseLoginName } from '@shared/domain/loginName'

export type PasswordProblem =
  | { code: 'password_old' }
  | { code: 'password_length'; length: number; least: number }
  | { code: 'password_kinds' }
  | { code: 'password_login_name' }
  | { code: 'password_same' }

/** Long enough that nobody gets there by trying, short enough to be typed after every lock. */
export const leastPasswordLength = 10

/** What is wrong with a new password, or null: long, of letters and figures, without the login name, and not the one of before. */
export const passwordProblem = (text: string, { loginName, old }: { loginName: string; old: string }): PasswordProblem | null => {
  const length = [...text].length
  if (length < leastPasswordLength) return { code: 'password_length', length, least: leastPasswordLength }
  if (!/\p{L}/u.test(text) || !/\d/.test(text)) return { code: 'password_kinds' }
  if (normaliseLoginName(text).includes(normaliseLoginName(loginName))) return { code: 'password_login_name' }
  return text.normalize('NFKC') === old.normalize('NFKC') ? { code: 'password_same' } : null
}
