import { type HelpRelation, type RepresentationKind } from '@shared/domain/representation'

/** What somebody agrees to before another acts for them. A new text gets a new version, which every consent keeps. */
export const consentTexts = {
  version: '2026-11',
  helped: '本人知道并同意：由我在手机上替他（她）填写、提交和查看申请。本人随时可以收回。',
  guarded: '我是他（她）的监护人，由我替他（她）填写、提交和查看申请。',
  assisted: '本人在场，已经看过或听过说明，同意由工作人员代为填写和提交这份申请。',
  childData: '我是孩子的监护人，看过说明，同意为办理教育优待使用孩子的姓名、出生日期和户口信息。只用于这件事，办完可以要求删除。',
  activity: '本人知道并同意：由我在手机上替他（她）报名参加这次活动，举办单位会看到他（她）的姓名和电话。',
  activityGuarded: '我是他（她）的监护人，由我替他（她）报名参加这次活动，举办单位会看到他（她）的姓名和电话。',
  activityAtCounter: '本人听过说明，同意由工作人员代为报名参加这次活动，举办单位会看到本人的姓名和电话。',
  appointment: '本人知道并同意：由我在手机上替他（她）预约，服务站会看到他（她）的姓名和电话，上门的还有地址。',
  appointmentGuarded: '我是他（她）的监护人，由我替他（她）预约，服务站会看到他（她）的姓名和电话，上门的还有地址。',
  appointmentAtCounter: '本人听过说明，同意由工作人员代为预约，服务站会看到本人的姓名和电话，上门的还有地址。',
  postInterest: '本人同意：把姓名和手机号交给这家单位，只为联系我谈这个岗位。本人随时可以取消意向，取消以后不再提供。',
  assistedFor: '来办的人已经看过或听过说明，受本人委托或是本人的监护人，同意由工作人员代为填写和提交这份申请。',
} as const

export const relationTexts: Record<HelpRelation, string> = {
  parent: '父母',
  spouse: '配偶',
  child: '子女',
  grandparent: '祖父母、外祖父母',
  sibling: '兄弟姐妹',
  relative: '其他亲属',
  ward: '我是监护人',
}

/** Who came to the counter, as the clerk picks it. */
export const comingTexts: Record<RepresentationKind, string> = { self: '本人来的', family: '家人代办', guardian: '监护人代办' }

/** As what an account acts, as the staff read it. */
export const representationTexts: Record<RepresentationKind, string> = { self: '本人', family: '家人', guardian: '监护人' }
