export default definePageConfig({ navigationBarTitleText: '导入站点资料' })
