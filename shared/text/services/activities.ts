/** Activities to sign up for: no request, a list that anybody may read. */
export const activityDirectoryTexts = {
  title: '活动和报名',
  summary: '招聘会、技能培训、老年大学、志愿服务',
  saidAs: ['活动', '报名', '招聘会', '技能培训', '培训班', '学技术', '老年大学', '上课', '讲座', '直播带岗', '参加活动', '我的活动'],
} as const
