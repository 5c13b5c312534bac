import { type CheckLevel, type Finding, portraitTarget, type PortraitPromise } from '@shared/domain/photoCheck'

const { width, height, bytes: wanted } = portraitTarget
const target = `${width}×${height}`
const range = `${wanted.least / 1024}–${wanted.most / 1000} KB`

/** As phones show it. */
export const sizeText = (bytes: number): string => {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} KB` : `${bytes} 字节`
}

/** What it is and what it should be, and what was done or is to be done about it. */
export interface FindingWords {
  text: string
  outcome: string
}

type WordsOf<F extends Finding> = (finding: F) => FindingWords
type FindingOf<Code extends Finding['code']> = Extract<Finding, { code: Code }>

const right = '合格'
const byLevel = (level: CheckLevel, words: Partial<Record<CheckLevel, FindingWords>>, ok: string): FindingWords => words[level] ?? { text: ok, outcome: right }

const findingTexts: { readonly [Code in Finding['code']]: WordsOf<FindingOf<Code>> } = {
  shape: ({ level }) => byLevel(level, { mended: { text: '画面比例不是 4:5', outcome: '已按您框的裁好' } }, '画面比例 4:5'),
  pixels: ({ level, width: wide, height: high }) =>
    byLevel(level, {
      mended: { text: `尺寸是 ${wide}×${high}`, outcome: `已改成 ${target}` },
      warn: { text: `框里只有 ${wide}×${high}，要 ${target}`, outcome: '已放大，会软一点' },
      fail: { text: `框里只有 ${wide}×${high}，要 ${target}`, outcome: '请走近些重拍' },
    }, `尺寸 ${target}`),
  bytes: ({ level, bytes, madeBytes }) =>
    byLevel(level, {
      mended: { text: `文件 ${sizeText(bytes)}，要 ${range}`, outcome: `已改到 ${sizeText(madeBytes)}` },
      warn: { text: `画面太单一，只有 ${sizeText(madeBytes)}，要 ${range}`, outcome: '最好重拍' },
    }, `文件大小 ${sizeText(madeBytes)}`),
  format: ({ format }) => ({ text: `格式是 ${format.toUpperCase()}，要 JPG`, outcome: '已转成 JPG' }),
  turned: () => ({ text: '照片是横着存的，要正着', outcome: '已转正' }),
  sharpness: ({ level }) =>
    byLevel(level, {
      warn: { text: '画面有点模糊，要看得清眉眼', outcome: '最好重拍' },
      fail: { text: '画面太模糊，要看得清眉眼', outcome: '请拿稳重拍' },
    }, '画面清晰'),
  dark: ({ level }) => (level === 'fail' ? { text: '画面太暗，要光线均匀明亮', outcome: '请到亮处重拍' } : { text: '画面有点暗，要光线均匀明亮', outcome: '最好重拍' }),
  bright: () => ({ text: '画面中间过亮，要看得清脸上', outcome: '最好重拍' }),
  contrast: ({ level }) => (level === 'fail' ? { text: '画面里几乎看不出东西，要拍到人', outcome: '请重拍' } : { text: '画面灰蒙蒙的，要明暗分明', outcome: '最好擦擦镜头重拍' }),
  background: ({ level, hasColour }) =>
    byLevel(level, {
      warn: { text: '背景偏灰或不均匀，要干净的白色', outcome: '最好靠近白墙重拍' },
      fail: { text: hasColour ? '背景有颜色，要白色' : '背景太深，要白色', outcome: '请到白墙前重拍' },
    }, '白色背景'),
  paperSize: ({ width: wide, height: high }) => ({ text: `照片只有 ${wide}×${high}，要 1000 以上才看得清小字`, outcome: '最好用原图重传' }),
  paperSharpness: () => ({ text: '照片有点模糊，字要看得清', outcome: '最好拿稳重拍' }),
  paperDark: () => ({ text: '照片偏暗，字要看得清', outcome: '最好到亮处重拍' }),
  paperContrast: () => ({ text: '照片里几乎看不出字，字要看得清', outcome: '最好重拍' }),
}

export const findingWords = (finding: Finding): FindingWords => {
  // The table is keyed by the very code that it is asked for, which the compiler cannot follow through a union.
  const words = findingTexts[finding.code] as WordsOf<Finding>
  return words(finding)
}

/** What the person looks at and ticks, since no program can see it. */
export const promiseTexts: Readonly<Record<PortraitPromise, string>> = {
  head: '头在正中，约占画面高度的三分之二',
  bareHead: '没有戴帽子',
  plainClothes: '穿的不是军装、制服',
  darkClothes: '穿的不是白色或浅色衣服',
  recent: '是近 6 个月内拍的',
}
