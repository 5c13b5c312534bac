export default definePageConfig({ navigationBarTitleText: '放号安排' })
