export default defineAppConfig({
  pages: ['pages/home/index', 'pages/services/index', 'pages/messages/index', 'pages/mine/index'],
  subPackages: [
    { root: 'packages/record', pages: ['sign-in/index', 'profile/index', 'sessions/index', 'password/index', 'staff-binding/index', 'people/index', 'add-person/index', 'claim/index', 'link-code/index', 'my-record/index', 'looks/index', 'export/index', 'deletion/index'] },
    { root: 'packages/requests', pages: ['intro/index', 'form/index', 'receipt/index', 'list/index', 'detail/index', 'supplement/index', 'photo/index'] },
    { root: 'packages/station', pages: ['offers/index', 'offer/index', 'posts/index', 'interests/index', 'people/index'] },
    { root: 'packages/staff', pages: ['sign-in/index', 'queue/index', 'request/index', 'search/index', 'assist/index', 'walk-in/index', 'walk-in-supplement/index', 'identity/index', 'employers/index', 'interests/index', 'team/index', 'visits/index', 'visit-plans/index', 'record/index'] },
    { root: 'packages/bureau', pages: ['second-factor/index', 'people/index', 'proposals/index', 'offers/index', 'services/index', 'deletions/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '杨浦退役军人服务',
    navigationBarBackgroundColor: '#1F4D3A',
    navigationBarTextStyle: 'white',
    backgroundColor: '#FAF7F0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#5B5F57',
    selectedColor: '#1F4D3A',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/services/index', text: '服务' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '只用来把优待名录从近到远排好，位置不离开手机' } },
})
