export default definePageConfig({ navigationBarTitleText: '谁手上有什么' })
