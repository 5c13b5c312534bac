import { type Finding, judgePaper, judgePortrait, type PortraitMeasures } from '@shared/domain/photoCheck'
import { findingWords, sizeText } from '@shared/text/photoCheck'

const good: PortraitMeasures = {
  format: 'jpeg', original: { width: 352, height: 440 }, framed: { width: 352, height: 440 }, bytes: 40_000, isTurned: false, madeBytes: 40_000,
  sharpness: 0.1, brightness: 180, contrast: 190, backdrop: { brightness: 250, colour: 2, white: 1 },
}
const portraits: Partial<PortraitMeasures>[] = [
  {}, { format: 'png' }, { isTurned: true }, { original: { width: 3000, height: 4000 }, framed: { width: 2000, height: 2500 } }, { framed: { width: 300, height: 375 } }, { framed: { width: 100, height: 125 } },
  { bytes: 2_300_000 }, { bytes: 900 }, { madeBytes: 9000 }, { sharpness: 0.004 }, { sharpness: 0 }, { brightness: 60 }, { brightness: 20 }, { brightness: 250 }, { contrast: 50 }, { contrast: 5 },
  { backdrop: { brightness: 200, colour: 4, white: 0.2 } }, { backdrop: { brightness: 100, colour: 4, white: 0 } }, { backdrop: { brightness: 130, colour: 150, white: 0 } },
]
const papers = [{ size: { width: 600, height: 400 }, sharpness: 0.01, brightness: 40, contrast: 20 }]
const all: Finding[] = [...portraits.flatMap((bad) => judgePortrait({ ...good, ...bad })), ...papers.flatMap(judgePaper)]

describe('what is said of a photo', () => {
  it('is one sentence without jargon, short enough for one line of a phone and one of 长辈版', () => {
    for (const finding of all) {
      const { text, outcome } = findingWords(finding)
      expect(text).not.toMatch(/[。！？!]|系统|错误|失败|无效|undefined|NaN/)
      expect([text.length <= 34, outcome.length >= 2, outcome.length <= 11]).toEqual([true, true, true])
    }
  })

  it('says what it should be wherever it says that something is not right, and asks politely to take it again', () => {
    for (const finding of all.filter(({ level }) => level === 'warn' || level === 'fail')) {
      const { text, outcome } = findingWords(finding)
      expect(text).toMatch(/要|最好/)
      expect(outcome).toMatch(finding.level === 'fail' ? /^请/ : /最好|已放大/)
    }
  })

  it('claims nothing that no program here can see', () => {
    for (const finding of all) expect(Object.values(findingWords(finding)).join()).not.toMatch(/人像|头部|帽|军装|制服|五官|人脸/)
  })
})

test('sizes read as phones show them', () => {
  expect([900, 42_100, 2_300_000].map(sizeText)).toEqual(['900 字节', '42 KB', '2.3 MB'])
})
