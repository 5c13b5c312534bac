/** Every page by name; app.config.ts lists the same paths for Taro, which reads them without running code. */
export const routes = {
  home: 'pages/home/index',
  services: 'pages/services/index',
  messages: 'pages/messages/index',
  mine: 'pages/mine/index',
  signIn: 'packages/record/sign-in/index',
  profile: 'packages/record/profile/index',
  sessions: 'packages/record/sessions/index',
  password: 'packages/record/password/index',
  staffBinding: 'packages/record/staff-binding/index',
  people: 'packages/record/people/index',
  addPerson: 'packages/record/add-person/index',
  claim: 'packages/record/claim/index',
  linkCode: 'packages/record/link-code/index',
  intro: 'packages/requests/intro/index',
  form: 'packages/requests/form/index',
  receipt: 'packages/requests/receipt/index',
  requestList: 'packages/requests/list/index',
  requestDetail: 'packages/requests/detail/index',
  supplement: 'packages/requests/supplement/index',
  photo: 'packages/requests/photo/index',
  offers: 'packages/station/offers/index',
  offerPlace: 'packages/station/offer/index',
  posts: 'packages/station/posts/index',
  stationPeople: 'packages/station/people/index',
  staffEmployers: 'packages/staff/employers/index',
  staffOffers: 'packages/bureau/offers/index',
  staffSignIn: 'packages/staff/sign-in/index',
  staffQueue: 'packages/staff/queue/index',
  staffRequest: 'packages/staff/request/index',
  staffSearch: 'packages/staff/search/index',
  staffAssist: 'packages/staff/assist/index',
  secondFactor: 'packages/bureau/second-factor/index',
  staffPeople: 'packages/bureau/people/index',
  staffProposals: 'packages/bureau/proposals/index',
  staffWalkIn: 'packages/staff/walk-in/index',
  staffWalkInSupplement: 'packages/staff/walk-in-supplement/index',
  staffIdentity: 'packages/staff/identity/index',
} as const

export type Route = keyof typeof routes

export const tabs = ['home', 'services', 'messages', 'mine'] as const
export type Tab = (typeof tabs)[number]

export const isTab = (route: Route): route is Tab => (tabs as readonly Route[]).includes(route)
