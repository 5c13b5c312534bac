export default definePageConfig({ navigationBarTitleText: '和服务站的对话' })
