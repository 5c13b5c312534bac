export default definePageConfig({ navigationBarTitleText: '活动和报名' })
