import { type HoldEnd } from '@shared/domain/capacity'
import { momentText } from '@shared/text/due'

/** Why a sign-up is over, as its person reads it. */
export const endedTexts: Record<HoldEnd, string> = {
  released: '您取消了报名，名额已经让给下一位。',
  declined: '您没有要这个名额，已经让给下一位。',
  lapsed: '保留名额的时间过了，已经让给下一位。',
  removed: '服务站取消了这次报名。',
  closed: '快开始了，没有空出名额，候补结束了。',
}
export const cancelledText = '这次活动取消了。'
/** Of the later one of two, when two records turned out to be one person. */
export const mergedText = '您的两份资料合并了，另一个报名还在。'

/** When and where, as a message says it: "11月28日 9:30，五角场街道文化中心". */
export const whenWhere = ({ startsAt, place }: { startsAt: number; place: string }): { when: string; place: string } => ({ when: momentText(startsAt), place: place ? `，${place}` : '' })

/** Words of the calendar file. */
export const calendarWords = {
  product: '-//Yangpu Veterans Services//Activities//ZH',
  name: (title: string, at: number, of: number): string => (of > 1 ? `${title}（第 ${at} 场，共 ${of} 场）` : title),
  about: (unit: string, contact: string): string => [`举办：${unit}`, contact && `联系：${contact}`].filter(Boolean).join('\n'),
  reminder: (title: string): string => `明天：${title}`,
  file: '活动日程',
} as const

/** Labels in the record. */
export const signupLabels = { when: '时间', place: '地点', organiser: '举办单位', group: '身份', answers: '报名时填的', rating: '评价', result: '结果', ended: '结束的原因', attended: '签到', moved: '调整候补顺序的原因', asked: '就业回访' } as const
