import { type ContactWay, type EmploymentStatus, type JobLimit, type JobLossReason, type JobSkill, type JobWish, type ReferralOutcome } from '@shared/domain/employment'

export const employmentStatusTexts: Record<EmploymentStatus, string> = {
  employed: '已就业', self_employed: '自主创业', flexible: '灵活就业', seeking: '正在找工作', not_seeking: '暂时不找工作', studying: '在上学', retired: '已退休',
}

export const jobLossReasonTexts: Record<JobLossReason, string> = {
  just_discharged: '刚退役', contract_ended: '合同到期', laid_off: '单位裁员', skills: '技能不对口', age: '年龄原因', health: '身体原因', family: '要照顾家人', pay: '待遇不合适', other: '其他原因',
}

export const jobWishTexts: Record<JobWish, string> = { full_time: '全职', part_time: '兼职', near_home: '离家近', training: '先培训', startup: '想创业', public_post: '公益性岗位' }

export const jobSkillTexts: Record<JobSkill, string> = {
  driving: '驾驶', security: '安保', cooking: '烹饪', machines: '机械维修', electrics: '电工', computers: '电脑办公', care: '护理', management: '管理', languages: '外语',
}

export const jobLimitTexts: Record<JobLimit, string> = { no_night: '不上夜班', no_heavy: '不干重活', no_standing: '不能久站', near_only: '只能在附近', care_duties: '要接送或照顾家人', disability: '有残疾，需要照顾' }

export const referralOutcomeTexts: Record<ReferralOutcome, string> = { waiting: '等回音', interview: '去面试了', hired: '录用了', declined: '本人没去', not_taken: '没有录用', no_answer: '单位没有回音' }

export const contactWayTexts: Record<ContactWay, string> = { phone: '电话', wechat: '微信', counter: '来站里', visit: '上门' }

export const employmentWords = {
  status: '就业状况', reason: '没有工作的原因', wishes: '求职意向', wishWords: '想找什么样的', skills: '会什么', skillWords: '还会什么', limits: '有什么限制', limitWords: '还有什么要照顾的',
  nextContact: '下次联系', saved: '登记了就业情况', referral: '推荐岗位', outcome: '推荐结果', contact: '联系', employer: '单位', post: '岗位', way: '怎么联系的', note: '说了什么', by: '登记',
  interest: '想去的岗位', state: '办到哪一步',
  day: '哪一天', none: '没有', about: '哪一次推荐', pickReferral: '先记一次推荐，再记结果', nextHelp: '到那天会提醒本站。不用再联系的，可以不填。',
} as const
