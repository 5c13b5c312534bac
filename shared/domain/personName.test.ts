import * as fc from 'fast-check'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'

describe('a name', () => {
  it.each([
    ['张建国', '张建国'],
    [' 张 建国　', '张建国'],
    ['张 三', '张三'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['阿卜杜拉 ・ 买买提', '阿卜杜拉·买买提'],
    ['John  Smith', 'John Smith'],
    ['Ｏ’Ｂｒｉｅｎ', "O'Brien"],
    ['𠮷建国', '𠮷建国'],
    ['〇建国', '〇建国'],
    ['Müller-Lüdenscheid', 'Müller-Lüdenscheid'],
  ])('is read from %p as %s', (typed, expected) => {
    expect(normalisePersonName(typed)).toBe(expected)
    expect(normalisePersonName(expected)).toBe(expected)
    expect(personNameProblem(typed)).toBeNull()
  })

  it.each([
    ['', { code: 'name_missing' }],
    [' 　', { code: 'name_missing' }],
    ['张', { code: 'name_too_short' }],
    ['𠮷', { code: 'name_too_short' }],
    ['张'.repeat(31), { code: 'name_too_long', most: 30 }],
    ['张3', { code: 'name_characters' }],
    ['张（国）', { code: 'name_characters' }],
    ['张国😀', { code: 'name_characters' }],
    ['张/李', { code: 'name_characters' }],
    ['·张国', { code: 'name_dot' }],
    ['买买提·', { code: 'name_dot' }],
    ['买··提', { code: 'name_dot' }],
  ])('%p has the problem %p', (typed, problem) => {
    expect(personNameProblem(typed)).toEqual(problem)
  })

  it('of 2 to 30 Chinese characters is accepted, also rare ones', () => {
    const character = fc.oneof(fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0x20000, max: 0x2a6df })).map((code) => String.fromCodePoint(code))
    fc.assert(fc.property(fc.array(character, { minLength: 2, maxLength: 30 }), (characters) => {
      expect(personNameProblem(characters.join(''))).toBeNull()
    }))
  })
})
