import { type Status } from '@shared/domain/workflow'

export { statusTexts } from '@shared/text/labels'

export const timelineTexts = {
  handedIn: '您已提交',
  triage: '区里在看由哪个站受理',
  triageText: '找到您的服务站，马上告诉您',
  readySince: (until: string) => `请带身份证来领，最晚 ${until}`,
  outsideLate: (asked: string | null) => `超过常规时间，${asked ? `${asked} 问过` : '我们会去问'}`,
  pausedSince: (moment: string) => `${moment} 起暂停，等您补材料`,
} as const

interface Situation {
  unit: string
  stage: string
  count: number
}

/** In a line: what is going on with a request, for its applicant. */
export const headlineTexts: Record<Status, (situation: Situation) => string> = {
  draft: () => '还没提交，接着填',
  submitted: ({ unit }) => `${unit}收到了，等待受理`,
  accepted: ({ unit }) => `${unit}正在办`,
  awaiting_supplement: ({ count }) => `请补 ${count} 样材料`,
  completed: () => '办好了',
  rejected: () => '这次没有通过',
  withdrawn: () => '您已撤回申请',
}

export const outsideHeadline = (stage: string): string => `正在${stage}`

export const readyHeadline = (unit: string): string => `可以来领了，在${unit}`

/** What happens next, in one or two short sentences. */
export const explanationTexts: Record<Status, (situation: Situation) => string> = {
  draft: () => '填好的内容都在，随时可以接着填。',
  submitted: ({ stage }) => `接下来：${stage}。有进展会告诉您，不用再跑一趟。`,
  accepted: ({ stage }) => `现在这一步：${stage}。办好了会告诉您。`,
  awaiting_supplement: ({ unit }) => `等您补材料，办理时间已暂停。补齐后，${unit}接着办，不用重新申请。`,
  completed: () => '谢谢您的耐心。',
  rejected: () => '有不明白的地方，可以问服务站。',
  withdrawn: () => '需要的时候，可以重新申请。',
}

/** Whose turn it is, as the staff's queue says it. */
export const turnTexts = { ours: '轮到本站', pickUp: '等申请人来领', applicant: '等申请人补材料', outside: '在区外办理', offeredOut: '等对方接收', offeredIn: '请接收或退回', elsewhere: '在别的单位办理' } as const
