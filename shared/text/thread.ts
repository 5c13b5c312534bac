import { shanghaiDay, shanghaiTime } from '@shared/domain/calendar/day'
import { type AnswerExpectation, type ThreadObstacle, type ThreadSide } from '@shared/domain/thread'
import { dayText } from '@shared/text/due'

/** Why nothing can be written, as either side reads it. */
export const threadObstacleTexts: Record<ThreadSide, Record<ThreadObstacle, string>> = {
  applicant: {
    closed_fresh: '这件事已经办结。还有问题，请点“还有问题，请再办”',
    closed: '这件事办结已经超过 15 天。还有问题，请重新提一个咨询',
    not_yours: '这件事不由您办理，不能在这里留言',
  },
  staff: {
    closed_fresh: '这件事已经办结，不能再留言。申请人 15 天内可以请您再办',
    closed: '这件事已经办结，不能再留言',
    not_yours: '这件事由别的单位办理，您可以看，不能回复',
  },
}

/** Of what only the staff begin: its person never reads it here. */
export const noThreadText = '这件事不和申请人在这里留言'

/** A moment as people at a counter say it: "今天 13:30", "明天 9:00", "11月30日 周一 9:00". */
const sayMoment = (moment: number, now: number): string => {
  const { hour, minute } = shanghaiTime(moment)
  const ahead = shanghaiDay(moment) - shanghaiDay(now)
  const day = ['今天', '明天'][ahead] ?? dayText(shanghaiDay(moment))
  return `${day} ${hour}:${String(minute).padStart(2, '0')}`
}

/** When an answer can be expected, in words; null where nothing can be said. */
export const expectationText = (expected: AnswerExpectation | null, now: number): string | null => {
  switch (expected?.kind) {
    case 'today': return '一般今天回复'
    case 'afterOpening': return `现在是下班时间，${sayMoment(expected.at, now)} 上班后回复您`
    case 'byDay': return `最晚 ${dayText(expected.day)} 回复您`
    default: return null
  }
}

/** Who wrote for the person, where it was not they themselves. */
export const helperOfText = (name: string): string => `帮${name}办的家人`
/** A station, and for its colleagues who it was. */
export const stationByText = (unitName: string, staffName: string | null): string => [unitName, staffName].filter(Boolean).join(' ')
/** What a list shows of a message without words. */
export const filesOnlyText = (files: number): string => `[${files} 个附件]`

/** What may stand in the words of a template; whoever sends them sees it filled in before. */
export const replyPlaceholders = [
  { code: '{name}', text: '申请人姓名' },
  { code: '{number}', text: '办件号' },
  { code: '{service}', text: '事项名称' },
  { code: '{unit}', text: '本单位名称' },
] as const

/** Words that come with the program, for every unit. Their ids stay the same. */
export const shippedReplies = [
  { id: '00000000000000000000REP001', title: '收到，正在办', text: '{name}您好，您的留言收到了，我们正在办，有了结果马上告诉您。' },
  { id: '00000000000000000000REP002', title: '请补充一下', text: '{name}您好，还想请您补充一下情况，写在这里或拍照发来都可以。' },
  { id: '00000000000000000000REP003', title: '请带材料来', text: '{name}您好，这件事要到站里来一次，请带上身份证和相关材料。来之前可以先在这里预约时间。' },
  { id: '00000000000000000000REP004', title: '已经办好', text: '{name}您好，{service}（办件号 {number}）已经办好，还有问题请在这里留言。' },
] as const
