export default definePageConfig({ navigationBarTitleText: '就业回访' })
