export default definePageConfig({ navigationBarTitleText: '谁看了，谁没看' })
