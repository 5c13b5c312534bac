import { surenessText } from '@shared/text/coverageScreen'

/** Why nobody was sure where a request belongs, for whoever sends it on. */
export const triageWhyTexts = {
  saidUnsure: '申请人说自己不确定属于哪个街道',
  several: '几个街道都有可能',
  notEnough: '只看出一种可能，把握还不够',
  nothingRead: '没有读出能认得的路或小区',
  beside: '在旁边，也有可能',
  sureness: (confidence: number): string => surenessText(confidence),
} as const

const groundTexts: Readonly<Record<string, string>> = {
  picked: '本人选的',
  communityNamed: '写了居委的名字',
  streetNamed: '写了街道的名字',
  lane: '这条弄登记过',
  number: '这个门牌登记过',
  range: '在登记的路段里',
  estate: '小区登记过',
  neighbours: '看左右邻近的门牌',
  road: '只认得这条路',
}

/** One ground of the router in words; one of a newer router is still a ground. */
export const groundText = (kind: string): string => groundTexts[kind] ?? '别的线索'

/** The district's desk: one tap sends a request on. */
export const triageWords = {
  title: '送到哪个站',
  read: (text: string): string => `地址里读到：${text}`,
  notRead: '地址里没有读到路名和小区',
  why: (text: string): string => `为什么没分出来：${text}`,
  sendTo: (place: string, station: string): string => `送到${place}，${station}`,
  standIn: (station: string): string => `那里没有人，${station}代办`,
  sentTo: (station: string): string => `已送到${station}`,
  other: '其他单位',
  sending: '正在送…',
} as const
