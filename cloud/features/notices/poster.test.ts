import { readRichText } from '@shared/domain/richText'
import { breakLines, widthOfText } from './lineBreak'
import { drawPoster, escapeXml } from './poster'

const letter = (body: string, title = '致全区军属的慰问信') => drawPoster({ title, blocks: readRichText(body), unitName: '杨浦区退役军人事务局', day: '2026年7月30日' })
const texts = (svg: string) => [...svg.matchAll(/<text x="(\d+)" y="(\d+)" font-size="(\d+)"[^>]*>([^<]*)</g)].map(([, x, y, size, words]) => ({ x: Number(x), y: Number(y), size: Number(size), words: words ?? '' }))

describe('a line', () => {
  it('is as wide as it may be, and no wider', () => {
    const text = '在新春佳节到来之际，谨向你们致以诚挚的问候和美好的祝愿！感谢你们长期以来的理解和支持。'
    for (const width of [5, 8, 13, 21]) {
      const lines = breakLines(text, width)
      expect(lines.join('')).toBe(text)
      expect(lines.filter((line) => widthOfText(line) > width)).toEqual([])
    }
  })

  it('begins with nothing that closes and ends with nothing that opens', () => {
    const text = '尊敬的“老兵”（含军属），你们好！《光荣之家》，请挂好；谢谢。'
    for (let width = 4; width < 20; width += 1) {
      const lines = breakLines(text, width)
      expect(lines.join('')).toBe(text)
      expect(lines.filter((line) => /^[，。！；）》”]/.test(line) || /[（《“]$/.test(line))).toEqual([])
    }
  })

  it('cuts no word or number that fits, and what fits nowhere where it must', () => {
    expect(breakLines('电话 021-12345678 转办公室', 8).find((line) => line.includes('021'))).toContain('021-12345678')
    expect(breakLines('a'.repeat(40), 5).every((line) => widthOfText(line) <= 5)).toBe(true)
    expect(breakLines('   ', 5)).toEqual([])
  })
})

describe('the poster of a letter', () => {
  it('is an A3 sheet with the title, the text, the unit and the day', () => {
    const svg = letter('亲爱的军属：\n你们好。')
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="297mm" height="420mm"/)
    expect(texts(svg).map(({ words }) => words.trim())).toEqual(['致全区军属的慰问信', '亲爱的军属：', '你们好。', '杨浦区退役军人事务局', '2026年7月30日'])
  })

  it('is written as large as it fits: a short letter larger than a long one, and none beyond the sheet', () => {
    const sizeOf = (svg: string) => texts(svg)[1]?.size ?? 0
    const [short, long] = [letter('一句话。'), letter(Array.from({ length: 12 }, () => '春节将至，谨向全区退役军人和军属致以诚挚的问候。'.repeat(3)).join('\n'))]
    expect(sizeOf(short)).toBeGreaterThan(sizeOf(long))
    for (const svg of [short, long, letter('很长的信。'.repeat(1600))]) expect(texts(svg).slice(0, -2).every(({ y }) => y < 3700)).toBe(true)
    expect(texts(letter('很长的信。'.repeat(1600))).at(-3)?.words).toContain('全文请在小程序')
  })

  it('holds nothing that anybody wrote as markup', () => {
    const svg = letter('<script>alert(1)</script>\n</text><image href="https://a.example"/>\n[点](https://a.example) & "引号"', '<b>题</b>')
    expect(svg).not.toMatch(/<script|<image|<b>| href="https/)
    expect(svg).toContain('&lt;script&gt;')
    expect(escapeXml(`<>&"'\u0007\ufffe`)).toBe('&lt;&gt;&amp;&quot;&#39;')
  })
})
