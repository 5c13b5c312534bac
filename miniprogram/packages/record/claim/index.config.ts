export default definePageConfig({ navigationBarTitleText: '找回在服务站办的事' })
