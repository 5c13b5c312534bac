import { safeName } from './safeName'

describe('the name of a file in an archive', () => {
  it.each([
    ['身份证正面', '身份证正面'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\windows', 'windows'],
    ['C:\\x', 'C x'],
    ['户口本/本人页', '户口本 本人页'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['a\u0000b\nc', 'abc'],
    [' . ', '材料'],
    ['', '材料'],
    ['长'.repeat(100), '长'.repeat(60)],
    ['𠮷'.repeat(61), '𠮷'.repeat(60)],
  ])('%j is %j', (text, name) => {
    expect(safeName(text)).toBe(name)
  })
})
