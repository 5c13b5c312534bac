export default definePageConfig({ navigationBarTitleText: '结果和统计' })
