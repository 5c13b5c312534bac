export default definePageConfig({ navigationBarTitleText: '代本人补材料' })
