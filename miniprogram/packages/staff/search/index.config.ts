export default definePageConfig({ navigationBarTitleText: '查找办件' })
