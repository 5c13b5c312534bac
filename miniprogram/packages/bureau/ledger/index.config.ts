export default definePageConfig({ navigationBarTitleText: '每日核对' })
