export default definePageConfig({ navigationBarTitleText: '和申请人的对话' })
