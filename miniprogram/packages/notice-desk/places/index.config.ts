export default definePageConfig({ navigationBarTitleText: '张贴清单' })
