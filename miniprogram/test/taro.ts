// Stands in for Taro in tests of single modules and components: a page stack of one, storage in memory, and a network that each test writes.
import { useEffect } from 'react'

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
  params: {} as Record<string, string>,
  pages: 1,
  fontSize: 16,
  confirms: true,
  stored: new Map<string, unknown>(),
  reset() {
    Object.assign(fake, { sent: [], uploads: [], moves: [], toasts: [], params: {}, pages: 1, fontSize: 16, confirms: true })
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
  login: async () => ({ code: 'code-of-wechat' }),
  getWindowInfo: () => ({ statusBarHeight: 47, windowWidth: 390, windowHeight: 844 }),
  getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, height: 32, left: 296, right: 383, width: 87 }),
  getDeviceInfo: () => ({ model: 'test phone' }),
  getAppBaseInfo: () => ({ fontSizeSetting: fake.fontSize }),
  pageScrollTo: async () => undefined,
  getEnv: () => 'WEB',
}
export default Taro

// NutUI asks where it runs.
export const { getEnv } = Taro

export const useRouter = () => ({ params: fake.params, path: '' })
/** A page under test is shown once, when it is drawn first. */
export const useDidShow = (work: () => void): void => useEffect(work, [])
export const useLoad = useDidShow
export const useLaunch = useDidShow
export const useDidHide = (): void => undefined
export const usePullDownRefresh = useDidHide
export const useReachBottom = useDidHide
