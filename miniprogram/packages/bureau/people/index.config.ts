export default definePageConfig({ navigationBarTitleText: '站点与人员' })
