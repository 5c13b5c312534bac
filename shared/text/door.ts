import { type ScanOutcome } from '@shared/domain/activities'
import { momentText } from '@shared/text/due'

interface Scanned {
  outcome: ScanOutcome
  happenedAt: number
  /** When this ticket was there first. */
  firstAt: number | null
  /** What the ticket is for, where it is of another session. */
  meant: { title: string; startsAt: number | null } | null
}

const againText = ({ happenedAt, firstAt }: Scanned): string => {
  if (firstAt === null) return ''
  return happenedAt < firstAt ? `${momentText(firstAt)} 已经在别处签到，这一次的时间更早，请核对是不是同一个人` : `${momentText(firstAt)} 签过到了，请核对是不是同一个人`
}

const meantText = ({ meant }: Scanned): string => {
  if (!meant) return ''
  return meant.startsAt === null ? `是“${meant.title}”的票` : `是“${meant.title}”${momentText(meant.startsAt)}那一场的票`
}

const details: Record<ScanOutcome, (scanned: Scanned) => string> = {
  admitted: () => '', again: againText, other_session: meantText, not_confirmed: () => '请查一下报名名单，看现在排到第几位', ended: () => '请问一下本人，是不是又报了别的场次', unknown: () => '请核对票上的八位数字，再输一次',
}

/** What is wrong with a ticket and what to do, for whoever stands at the door; empty where nothing is. */
export const scanDetailText = (scanned: Scanned): string => details[scanned.outcome](scanned)

/** The first line of a list of sign-ups as a table, in the order in which it is written; after it the questions of the activity. */
export const signupHeads = {
  name: '姓名', phone: '电话', session: '场次', state: '状态', code: '票号', group: '身份', home: '所在街道', at: '报名时间', by: '报名方式', attended: '签到', result: '结果',
} as const
export const signupExportTexts = { title: '报名名单', byStaff: '工作人员代报', bySelf: '自己报名', whole: '全部场次' } as const

export const summaryTexts = { otherStreets: '其他', otherGroups: '其他', fewRatings: '评价不足 5 人', noStreet: '没有分到街道', noGroup: '没有填' } as const
