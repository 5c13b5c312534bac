import { type PortraitPromise } from '@shared/domain/photoCheck'
import { colors, strokeSvg, svgUrl } from '@/components/svg'

/** Where the guide has the top of the head and the chin, as shares of the height: two thirds lie between them. */
export const headLines = { top: 0.1, chin: 0.767 } as const

const outline = '<ellipse cx="160" cy="173" rx="94" ry="133"/><path d="M106 290c-6 38-52 50-86 62-14 5-20 20-20 48M214 290c6 38 52 50 86 62 14 5 20 20 20 48"/>'

/** Light on dark, so that it is seen on any wall and any coat. */
export const guide = svgUrl(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 400" preserveAspectRatio="none" fill="none" stroke-linecap="round">`
  + `<g stroke="#1a1f1c" stroke-opacity=".55" stroke-width="5">${outline}</g><g stroke="#ffffff" stroke-width="2.5" stroke-dasharray="9 7">${outline}<path d="M8 40h304M8 307h304"/></g></svg>`,
)

const frame = '<rect x="6" y="3" width="36" height="45" rx="3"/>'
const person = '<ellipse cx="24" cy="21" rx="8.500" ry="11"/><path d="M11 48c0-9 5-13 13-13s13 4 13 13"/>'
const strike = '<path d="M5 46L43 5"/>'

/** One small drawing for each thing that the person looks at; struck through where it must not be. */
const paths: Readonly<Record<PortraitPromise, string>> = {
  head: `${frame}${person}<path d="M45 10v22M43 10h4M43 32h4"/>`,
  bareHead: `${frame}${person}<path d="M13 14c2-8 20-8 22 0zM11 14h28"/>${strike}`,
  plainClothes: `${frame}${person}<path d="M13 40l6-2M35 40l-6-2M24 36v12M19 37l5 4 5-4"/>${strike}`,
  darkClothes: `${frame}<ellipse cx="24" cy="21" rx="8.500" ry="11"/><path d="M11 48c0-9 5-13 13-13s13 4 13 13M15 43h18M13 46h22M18 40h12"/>`,
  recent: '<rect x="7" y="9" width="34" height="34" rx="4"/><path d="M7 19h34M16 5v8M32 5v8M17 31l5 5 10-11"/>',
}

export const promiseDrawing = (promise: PortraitPromise): string => strokeSvg(paths[promise], { width: 48, height: 51, stroke: 1.8, color: colors.deep })
