import { idNumberProblem } from '@shared/domain/idNumber'
import { phoneProblem } from '@shared/domain/phone'
import { type Problem } from '@shared/domain/problem'
import { problemText, problemTexts } from '@shared/text/problems'

/** Every parameter that a problem may carry, so that each sentence can be built. */
const sample = (code: string) => ({ code, digits: 7, length: 40, most: 30, areaCode: '021', count: 2, pages: 1, least: 2 }) as unknown as Problem

describe('the sentence for a problem', () => {
  it('says what it should be, what it is, and what to look for', () => {
    const short = phoneProblem('1380000123')
    const long = idNumberProblem('1101051949123100211', 0)
    expect(short && problemText(short)).toBe('手机号要 11 位，现在是 10 位，请再看看是不是漏了 1 位')
    expect(long && problemText(long)).toBe('身份证号要 18 位，现在是 19 位，请再看看是不是多了 1 位')
  })

  it.each(Object.keys(problemTexts))('for %s is short Chinese without codes, blame or gaps', (code) => {
    const text = problemText(sample(code))
    expect(text).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(text).not.toMatch(/undefined|NaN|[_{}]|错误|非法|无效|失败|!|！/)
    expect(text.length).toBeLessThanOrEqual(45)
  })
})
