import { type Verdict } from '@shared/catalog/check'

/** Words around 我能办吗. */
export const checkTexts = {
  heading: '我能办吗',
  wizardHeading: '先看看该去哪里办',
  promise: '点几下就知道。只在您手机上看，不会发出去。',
  openQuestions: (count: number): string => `再答 ${count} 个问题，就知道能不能办`,
  again: '重新答',
  instead: (service: string): string => `去看“${service}”`,
  decides: '最后由谁决定',
  prepare: '请先准备好',
  prepareForYou: '按您的情况，请准备好',
  stages: '办起来是这样的',
  pages: (count: number): string => `要填 ${count} 页，填到一半可以停，内容会自动保存。`,
  forWhom: '给谁办',
  myself: '我自己',
  begin: '开始填写',
  beginAnyway: '还是要填写',
  submitAnyway: '仍要提交，请工作人员认定',
} as const

/** The verdict in a word, beside its sign. */
export const verdictTags: Record<Exclude<Verdict, 'hint'>, string> = { yes: '可以办', first: '先办一件事', notNow: '暂时不能', elsewhere: '换个地方办' }
