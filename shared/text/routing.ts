import { type RoutingLevel } from '@shared/catalog/types'
import { bureauName, hotline } from '@shared/text/labels'

/** Which of a person's two places decides: 常住地 or 户籍地. */
export type PlaceBasis = 'residence' | 'registered'

export const placeBasisTexts: Record<PlaceBasis, string> = { residence: '居住地', registered: '户籍地' }

const levelTexts: Record<RoutingLevel, string> = {
  nearest: '由离您最近、有人值守的服务站受理',
  community: '由居委站受理',
  street: '由街道站受理',
  district: '由区退役军人服务中心受理',
  bureau: `由${bureauName}受理`,
}

/** Why a request went where it went. One line each; the code and its parameters are what is stored. */
export const routingReasonTexts = {
  place: (of: { basis: PlaceBasis; place: string }) => `您的${placeBasisTexts[of.basis]}属于${of.place}`,
  level: (of: { service: string; level: RoutingLevel }) => `${of.service}${levelTexts[of.level]}`,
  point: (of: { service: string; unit: string }) => `${of.service}由${of.unit}承办`,
  community_unknown: (of: { street: string }) => `还不清楚您属于${of.street}的哪个居委，先由街道站受理`,
  closed: (of: { unit: string }) => `${of.unit}暂时没有开放，由上一级受理`,
  no_staff: (of: { unit: string }) => `${of.unit}暂时没有人值守，由上一级受理`,
  unsure: (of: { basis: PlaceBasis }) => `您还不确定${placeBasisTexts[of.basis]}属于哪里，先由区里核实，再转到您的服务站`,
  triaged: (of: { unit: string }) => `区里核实过，您的地址由${of.unit}负责`,
  reviewed: (of: { from: string; unit: string }) => `对${of.from}的决定，由上一级${of.unit}复核`,
  taken_over: (of: { from: string; unit: string }) => `先到了${of.from}，核实后由${of.unit}接过来办`,
  undecided: (of: { basis: PlaceBasis }) => `从${placeBasisTexts[of.basis]}地址还看不出属于哪个街道，先由区里核实，再转到您的服务站`,
} as const

type ReasonTexts = typeof routingReasonTexts
export type RoutingReasonCode = keyof ReasonTexts
export type RoutingReason = { [C in RoutingReasonCode]: { code: C; params: Parameters<ReasonTexts[C]>[0] } }[RoutingReasonCode]

/** A reason in words. */
export const reasonText = ({ code, params }: RoutingReason): string => (routingReasonTexts[code] as (of: typeof params) => string)(params)

/** 由…受理：why; why. */
export const routingSentence = (station: string, reasons: readonly RoutingReason[]): string =>
  `由${station}受理：${reasons.map(reasonText).join('；')}`

/** What the person is told about an address before anything is submitted. */
export const placeTexts = {
  place_decided: (of: { place: string }) => `这里属于${of.place}`,
  place_ask_choice: () => '请看看您属于下面哪一个',
  place_ask: () => '从这个地址还看不出属于哪个街道，请您选一选',
  place_unsure: () => '没关系，先由区里核实，再转到您的服务站',
  place_outside: (of: { where: string | null }) =>
    `${of.where ? `${of.where}不在杨浦区` : '这个地址不在杨浦区'}，请联系当地退役军人服务站，或拨打 ${hotline}`,
} as const
export type PlaceMessageCode = keyof typeof placeTexts
