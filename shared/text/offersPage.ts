import { type OfferKind } from '@shared/domain/offers'
import { offerKindTexts } from '@shared/text/offers'

/** 2026年11月: the day itself says no more. */
const monthOf = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
const dayOf = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** About, for the streets are no straight lines: 约 350 米, 约 1.2 公里. */
export const distanceText = (metres: number): string => {
  if (metres < 1000) return `约 ${Math.max(50, Math.round(metres / 50) * 50)} 米`
  return `约 ${metres < 10_000 ? (metres / 1000).toFixed(1) : Math.round(metres / 1000)} 公里`
}

/** Words of 优待名录 as citizens read it. */
export const offersWords = {
  title: '优待名录',
  intro: '凭优待证能享受优待的地方，由区退役军人事务局公布。',
  none: '名录由区退役军人事务局公布，目前还没有内容',
  noneText: '想问哪里可以用优待证，可以问您的服务站。',
  askStation: '问我的服务站',
  search: '找地方，例如书店、公园',
  kind: '哪一类',
  allKinds: '全部',
  street: '街道',
  allStreets: '全部街道',
  otherStreet: '没有写街道',
  notFound: '没有找到',
  notFoundText: '换一类，或者少写几个字试试。',
  showAll: '看全部',
  near: '离我近的',
  nearHelp: '点一下，用手机的位置从近到远排。位置只在手机上用，不会发给我们。',
  finding: '正在看您在哪里…',
  sortedNear: '已经从近到远排好，距离按直线估算',
  stopNear: '不按远近排',
  unplaced: '下面这些还没有标位置，按街道排',
  denied: '没有允许使用位置，所以排不了远近。您也可以选街道来找。',
  failed: '没有找到您的位置，请过一会儿再试，或者选街道来找。',
  settings: '去允许使用位置',
  kindText: (kind: OfferKind): string => offerKindTexts[kind],
  count: (count: number): string => `共 ${count} 处`,
  checked: (day: string | null): string => (day === null ? '还没有核对过，去之前最好先问一下' : `上次核对 ${monthOf(day)}`),
  offers: '优待内容',
  howToUse: '怎么用',
  howToUseDefault: '请出示优待证，具体以现场为准。',
  address: '地址',
  phone: '电话',
  unpublished: '尚未公布',
  term: '有效期',
  noTerm: '没有写期限',
  termText: (from: string | null, until: string | null): string => (from && until ? `${dayOf(from)}至${dayOf(until)}` : from ? `${dayOf(from)}起` : `到${dayOf(until ?? '')}为止`),
  map: '在地图上看',
  copyAddress: '复制地址',
  call: '打电话',
  report: '信息不对，告诉局里',
  reportTitle: '哪里不对',
  reportHelp: '例如搬走了、不再优惠了、电话打不通。局里会去核对，不用写您的姓名。',
  reportSend: '发给局里',
  reportSending: '正在发…',
  reported: '已发给局里，谢谢您',
  signInFirst: '登录后就可以告诉局里',
  signIn: '去登录',
  gone: '没有找到这一处，可能已经撤下',
  toList: '看名录',
} as const
