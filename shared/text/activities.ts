import { type ActivityChange, type ActivityKind, type ActivityState, type AudienceGroup, type ScanOutcome, type SignupObstacle, type SignupState, type TrainingMode, type TrainingResult } from '@shared/domain/activities'

export const activityKindTexts: Record<ActivityKind, string> = {
  training: '技能培训', job_fair: '招聘会', livestream: '直播送岗', course: '老年大学', lecture: '宣讲讲座', memorial: '纪念活动', volunteering: '志愿服务', double_support: '双拥活动',
}

export const trainingModeTexts: Record<TrainingMode, string> = { order_based: '订单式培训', targeted: '定向式培训', post_specific: '定岗式培训' }

export const activityStateTexts: Record<ActivityState, string> = { draft: '草稿', published: '已发布', cancelled: '已取消' }

export const audienceGroupTexts: Record<AudienceGroup, string> = {
  veteran: '退役军人', newly_discharged: '新退役的军人', retired_officer: '军休干部', disabled_soldier: '残疾军人', bereaved: '三属（烈士、因公牺牲、病故军人遗属）', serving_family: '现役军人家属', family: '退役军人家属', unemployed: '正在找工作的退役军人',
}

export const signupStateTexts: Record<SignupState, string> = { pending: '等服务站确认', confirmed: '报上名了', waiting: '候补中', offered: '轮到您了', ended: '不参加了' }

/** Why not, and what else is possible, as a clerk would say it. */
export const obstacleTexts: Record<SignupObstacle, string> = {
  cancelled: '这次活动取消了。', over: '这一场已经结束。', not_open_yet: '还没有开始报名。', signup_over: '报名已经截止。', signed_up_already: '已经报过名了。',
  profile_missing: '请先填好您是谁、住在哪里，再来报名。', outside_area: '这次活动只请部分街道或居委的居民参加，您可以问问自己的服务站。', outside_ages: '这次活动对年龄有要求，您可以问问服务站。',
  entitlement_used: '免费培训每人一次，您已经用过了。', clash: '和您报的另一场活动时间冲突。', full: '名额满了，可以先排候补。',
}

export const scanOutcomeTexts: Record<ScanOutcome, string> = {
  admitted: '签到成功', again: '这张票签过到了', other_session: '不是这一场的票', not_confirmed: '还在候补或等确认，没有名额', ended: '已经取消报名', unknown: '没有这张票',
}

export const trainingResultTexts: Record<TrainingResult, string> = { passed: '结业', not_passed: '没有通过', dropped_out: '中途退出' }

export const activityChangeTexts: Record<ActivityChange, string> = { created: '起草', saved: '保存草稿', published: '发布', changed: '修改', cancelled: '取消', exported: '导出名单' }
