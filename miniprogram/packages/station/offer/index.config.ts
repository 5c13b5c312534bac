export default definePageConfig({ navigationBarTitleText: '优待名录' })
