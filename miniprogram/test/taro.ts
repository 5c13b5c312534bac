// Stands in for Taro in tests of single modules and components: a page stack of one, storage in memory, and a network that each test writes.
import { useEffect, useRef } from 'react'

Object.assign(globalThis, { DEMO: true, API_BASE: '', defineAppConfig: <T>(config: T): T => config })

export interface SentRequest {
  url: string
  method: string
  data: unknown
  header: Record<string, string>
}
type Reply = { statusCode: number; data: unknown }

/** What tests set and read. `reset` before each test. */
export const fake = {
  sent: [] as SentRequest[],
  uploads: [] as { url: string; filePath: string; formData: Record<string, string>; header: Record<string, string> }[],
  moves: [] as { kind: string; url: string }[],
  toasts: [] as string[],
  answer: (() => Promise.reject(new Error('no answer was prepared'))) as (request: SentRequest) => Promise<Reply>,
  answerUpload: (() => Promise.reject(new Error('no answer was prepared'))) as () => Promise<{ statusCode: number; data: string }>,
  /** What the camera or album gives. */
  chooseMedia: (() => Promise.reject({ errMsg: 'chooseMedia:fail cancel' })) as () => Promise<{ tempFiles: { tempFilePath: string; size: number }[] }>,
  /** The templates of each of WeChat's windows, and what is answered there. */
  asked: [] as string[][],
  answerSubscribe: (async (ids) => Object.fromEntries(ids.map((id) => [id, 'accept']))) as (ids: string[]) => Promise<Record<string, string>>,
  subscriptionSettings: {} as Record<string, string>,
  params: {} as Record<string, string>,
  pages: 1,
  fontSize: 16,
  confirms: true,
  imageInfo: { width: 1200, height: 1600, orientation: 'up' },
  stored: new Map<string, unknown>(),
  reset() {
    fake.answerSubscribe = async (ids) => Object.fromEntries(ids.map((id) => [id, 'accept']))
    Object.assign(fake, { asked: [], subscriptionSettings: {}, sent: [], uploads: [], moves: [], toasts: [], params: {}, pages: 1, fontSize: 16, confirms: true })
    fake.answer = () => Promise.reject(new Error('no answer was prepared'))
    fake.stored.clear()
  },
}

const move = (kind: string) => async ({ url = '' }: { url?: string } = {}) => {
  fake.moves.push({ kind, url })
}

const uploadFile = (upload: (typeof fake.uploads)[number]) => {
  fake.uploads.push(upload)
  return Object.assign(fake.answerUpload(), {
    progress: (listener: (event: { progress: number }) => void) => listener({ progress: 100 }),
  })
}

const Taro = {
  request: (request: SentRequest) => {
    fake.sent.push(request)
    return fake.answer(request)
  },
  uploadFile,
  getStorageSync: (name: string) => fake.stored.get(name) ?? '',
  setStorageSync: (name: string, value: unknown) => void fake.stored.set(name, value),
  removeStorageSync: (name: string) => void fake.stored.delete(name),
  getCurrentPages: () => Array.from({ length: fake.pages }, () => ({ route: 'pages/home/index' })),
  navigateTo: move('navigateTo'),
  redirectTo: move('redirectTo'),
  reLaunch: move('reLaunch'),
  switchTab: move('switchTab'),
  navigateBack: move('navigateBack'),
  showToast: async ({ title }: { title: string }) => void fake.toasts.push(title),
  showModal: async () => ({ confirm: fake.confirms, cancel: !fake.confirms }),
  setClipboardData: async () => undefined,
  makePhoneCall: async () => undefined,
  onNetworkStatusChange: () => undefined,
  chooseMedia: async () => fake.chooseMedia(),
  requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
    fake.asked.push(tmplIds)
    return fake.answerSubscribe(tmplIds)
  },
  getSetting: async () => ({ subscriptionsSetting: { itemSettings: fake.subscriptionSettings } }),
  openSetting: async () => void fake.moves.push({ kind: 'openSetting', url: '' }),
  login: async () => ({ code: 'code-of-wechat' }),
  getWindowInfo: () => ({ statusBarHeight: 47, windowWidth: 390, windowHeight: 844 }),
  getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, height: 32, left: 296, right: 383, width: 87 }),
  getDeviceInfo: () => ({ model: 'test phone' }),
  getAppBaseInfo: () => ({ fontSizeSetting: fake.fontSize }),
  getImageInfo: async () => fake.imageInfo,
  pageScrollTo: async () => undefined,
  getEnv: () => ENV_TYPE.WEB,
}
export default Taro

/** NutUI asks for the environment, by either way of importing. */
export const ENV_TYPE = { WEB: 'WEB', WEAPP: 'WEAPP' }
export const getEnv = (): string => ENV_TYPE.WEB

export const useRouter = () => ({ params: fake.params, path: '' })
const shows = new Set<() => void>()
const hides = new Set<() => void>()

/** Another page covers the one under test, or the program goes behind. */
export const hidePage = (): void => hides.forEach((work) => work())
export const showPage = (): void => shows.forEach((work) => work())

/** Another page covers the one under test, and goes away again. */
export const coverPage = (): void => {
  hidePage()
  showPage()
}

const useListener = (listeners: Set<() => void>, work: () => void): void => {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    const listener = () => latest.current()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [listeners])
}

/** A page under test is shown when it is drawn first. */
export const useDidShow = (work: () => void): void => {
  useListener(shows, work)
  useEffect(work, [])
}
export const useDidHide = (work: () => void): void => useListener(hides, work)
export const useLoad = (work: () => void): void => useEffect(work, [])
export const useLaunch = useLoad
export const usePullDownRefresh = (): void => undefined
export const useReachBottom = usePullDownRefresh
