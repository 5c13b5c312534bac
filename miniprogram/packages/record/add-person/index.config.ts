export default definePageConfig({ navigationBarTitleText: '添加我帮办的人' })
