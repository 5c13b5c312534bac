import { leastPasswordLength, passwordProblem } from '@shared/domain/password'

const known = { loginName: 'wang.min', old: 'K7QM-2XBD-9RTV' }
const codeOf = (text: string) => passwordProblem(text, known)?.code ?? null

describe('a new password', () => {
  it.each([
    ['', 'password_length'],
    ['a1b2c3d4e', 'password_length'],
    ['abcdefghij', 'password_kinds'],
    ['2026112601', 'password_kinds'],
    ['xWang.Min2026', 'password_login_name'],
    [known.old, 'password_same'],
    ['春暖花开五角场2026', null],
    ['correct horse 7', null],
  ])('%j: %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('tells how long it is and how long it must be', () => {
    expect(passwordProblem('abc1', known)).toEqual({ code: 'password_length', length: 4, least: leastPasswordLength })
  })
})
