import Taro, { useRouter } from '@tarojs/taro'
import { isWeapp } from './environment'
import { isTab, routes, type Route, type Tab } from './routes'
import { createStore, useStore } from './store'

export type PageParams = Readonly<Record<string, string | number | boolean | undefined>>

/** WeChat keeps ten pages and refuses the eleventh. */
const deepest = 10

const urlOf = (route: Route, params: PageParams = {}): string => {
  const pairs = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return `/${routes[route]}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** How long the same page is not opened again, ms: a double tap comes while the first page is still sliding in. */
const doubleTap = 500
/** Shorter for going back: two pages back are a fair wish. */
const doubleBack = 150

const moving = new Set<string>()

const once = async (target: string, move: () => Promise<unknown>, hold = doubleTap): Promise<void> => {
  if (moving.has(target)) return
  moving.add(target)
  setTimeout(() => moving.delete(target), hold)
  await move()
}

/** Whoever is back on a page may open at once what they just left: that is no double tap. */
export const forgetTaps = (): void => moving.clear()

/** Opens a page on top; at the tenth it takes the place of the last one. Tab pages take no params. */
export const open = async (route: Route, params?: PageParams): Promise<void> => {
  if (isTab(route)) return goTab(route)
  if (Taro.getCurrentPages().length >= deepest) return replace(route, params)
  const url = urlOf(route, params)
  await once(url, () => Taro.navigateTo({ url }))
}

/** Opens a page in the place of this one: going back does not lead here again. */
export const replace = async (route: Route, params?: PageParams): Promise<void> => {
  if (isTab(route)) return goTab(route)
  const url = urlOf(route, params)
  await once(url, () => Taro.redirectTo({ url }))
}

/** Opens a page as the only one, as after signing in or out. */
export const restart = async (route: Route, params?: PageParams): Promise<void> => {
  if (isTab(route)) return goTab(route)
  const url = urlOf(route, params)
  await once(url, () => Taro.reLaunch({ url }))
}

/** One page back; a page that was opened from a link or a message has none behind it and goes to `otherwise`. */
export const back = async (otherwise: Route = 'home'): Promise<void> => {
  if (Taro.getCurrentPages().length <= 1) return restart(otherwise)
  await once('back', () => Taro.navigateBack(), doubleBack)
}

const shownTab = createStore<Tab>('home')

/** The tab that is shown; pages set it when they are, taps a moment before, so that the bar never flickers. */
export const useShownTab = (): Tab => useStore(shownTab)
export const showTab = (tab: Tab): void => shownTab.set(tab)

export const goTab = async (tab: Tab): Promise<void> => {
  showTab(tab)
  await Taro.switchTab({ url: urlOf(tab) })
}

/** The params of this page as they were given to `open`; WeChat hands them over still encoded. */
export const useParams = (): Readonly<Record<string, string | undefined>> => {
  const { params } = useRouter()
  if (!isWeapp) return params
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(value)]))
}

const decoded = (value: string | undefined): string | undefined => {
  try {
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return value
  }
}
