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

let isMoving = false

/** A second tap while the page is still sliding in would open it twice. */
const once = async (move: () => Promise<unknown>): Promise<void> => {
  if (isMoving) return
  isMoving = true
  try {
    await move()
  } finally {
    isMoving = false
  }
}

/** Opens a page on top; at the tenth it takes the place of the last one. Tab pages take no params. */
export const open = (route: Route, params?: PageParams): Promise<void> => {
  if (isTab(route)) return goTab(route)
  if (Taro.getCurrentPages().length >= deepest) return replace(route, params)
  return once(() => Taro.navigateTo({ url: urlOf(route, params) }))
}

/** Opens a page in the place of this one: going back does not lead here again. */
export const replace = (route: Route, params?: PageParams): Promise<void> =>
  isTab(route) ? goTab(route) : once(() => Taro.redirectTo({ url: urlOf(route, params) }))

/** Opens a page as the only one, as after signing in or out. */
export const restart = (route: Route, params?: PageParams): Promise<void> =>
  isTab(route) ? goTab(route) : once(() => Taro.reLaunch({ url: urlOf(route, params) }))

/** One page back; a page that was opened from a link or a message has none behind it and goes to `otherwise`. */
export const back = (otherwise: Route = 'home'): Promise<void> =>
  Taro.getCurrentPages().length > 1 ? once(() => Taro.navigateBack()) : restart(otherwise)

const shownTab = createStore<Tab>('home')

/** The tab that is shown; pages set it when they are, taps a moment before, so that the bar never flickers. */
export const useShownTab = (): Tab => useStore(shownTab)
export const showTab = (tab: Tab): void => shownTab.set(tab)

export const goTab = (tab: Tab): Promise<void> => {
  showTab(tab)
  return once(() => Taro.switchTab({ url: urlOf(tab) }))
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
