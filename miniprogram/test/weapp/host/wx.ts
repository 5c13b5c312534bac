import { answering, text } from './answering'
import { canvasCalls, CanvasNode } from './canvas'
import { networkCalls } from './calls'
import { type Device } from './device'
import { type Network } from './network'
import { type Pages } from './pages'

export interface WxParts {
  device: Device
  network: Network
  pages: Pages
  /** Names of calls that this phone does not know. */
  unknown: Set<string>
}

const windowInfo = { pixelRatio: 3, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 812, statusBarHeight: 44, safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 } }
const deviceInfo = { brand: 'Sample', model: 'Sample Phone', platform: 'android', system: 'Android 13' }

const info = (device: Device) => {
  const appBaseInfo = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: device.fontSizeSetting }
  return {
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => deviceInfo,
    getAppBaseInfo: () => appBaseInfo,
    getSystemInfoSync: () => ({ ...windowInfo, ...deviceInfo, ...appBaseInfo }),
    getSystemInfo: answering('getSystemInfo', () => ({ ...windowInfo, ...deviceInfo, ...appBaseInfo })),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 278, right: 365, width: 87, height: 32 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'sample', envVersion: 'develop', version: '' } }),
  }
}

const memory = ({ storage }: Device) => ({
  getStorageSync: (key: string) => (storage.has(key) ? (JSON.parse(storage.get(key) ?? '') as unknown) : ''),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
})

const dialogs = (device: Device) => ({
  showToast: answering('showToast', ({ title }) => void device.toasts.push({ title: text(title) })),
  hideToast: answering('hideToast', () => undefined),
  showLoading: answering('showLoading', () => undefined),
  hideLoading: answering('hideLoading', () => undefined),
  showModal: answering('showModal', ({ title, content }) => {
    const confirm = device.ask({ title: text(title), content: text(content) })
    return { confirm, cancel: !confirm }
  }),
  setClipboardData: answering('setClipboardData', ({ data }) => device.copy(text(data))),
  makePhoneCall: answering('makePhoneCall', ({ phoneNumber }) => void device.calls.push(text(phoneNumber))),
  login: answering('login', () => ({ code: device.code })),
  pageScrollTo: answering('pageScrollTo', ({ scrollTop, selector }) => void device.scrolls.push(selector ?? scrollTop)),
  setNavigationBarTitle: answering('setNavigationBarTitle', () => undefined),
  stopPullDownRefresh: answering('stopPullDownRefresh', () => undefined),
})

const photos = (device: Device) => ({
  chooseMedia: answering('chooseMedia', ({ count }) => ({ tempFiles: device.choose(Number(count ?? 9)), type: 'image' })),
  chooseImage: answering('chooseImage', ({ count }) => {
    const tempFiles = device.choose(Number(count ?? 9)).map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
    return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) }
  }),
  getImageInfo: answering('getImageInfo', ({ src }) => device.measure(text(src))),
  chooseMessageFile: answering('chooseMessageFile', ({ count }) => ({ tempFiles: device.chooseFromChat(Number(count ?? 100)) })),
})

type FileCall = { srcPath?: string; destPath?: string; path?: string; filePath?: string; success?: () => void; fail?: (error: { errMsg: string }) => void }

/** Files that stay: copied out of the temporary ones, looked for, removed. */
const fileSystem = ({ files }: Device) => {
  const told = ({ success, fail }: FileCall, isFine: boolean) => void setTimeout(() => (isFine ? success?.() : fail?.({ errMsg: 'fail no such file or directory' })))
  return {
    getFileSystemManager: () => ({
      copyFile: (call: FileCall) => {
        const bytes = files.get(call.srcPath ?? '')
        if (bytes) files.set(call.destPath ?? '', bytes)
        told(call, bytes !== undefined)
      },
      access: (call: FileCall) => told(call, files.has(call.path ?? '')),
      unlink: (call: FileCall) => told(call, files.delete(call.filePath ?? '')),
    }),
  }
}

/** Asked outside of a tap, even a moment after it, WeChat refuses. */
const asking = (device: Device, network: Network) => {
  const answer = answering('requestSubscribeMessage', ({ tmplIds, isTapped }) => {
    if (!isTapped) throw new Error('can only be invoked by user TAP gesture.')
    return Object.fromEntries((tmplIds as string[]).map((id) => [id, device.subscribes ? 'accept' : 'reject']))
  })
  return (options: Parameters<typeof answer>[0] = {}) => {
    if (device.isTapped) device.asked.push({ templateIds: options.tmplIds as string[], sentBefore: network.sent.length })
    return answer({ ...options, isTapped: device.isTapped })
  }
}

const consents = (device: Device, network: Network) => ({
  getPrivacySetting: answering('getPrivacySetting', () => ({ needAuthorization: !device.agreesToPrivacy, privacyContractName: '《隐私保护指引》' })),
  requirePrivacyAuthorize: answering('requirePrivacyAuthorize', () => device.demandConsent()),
  onNeedPrivacyAuthorization: () => undefined,
  requestSubscribeMessage: asking(device, network),
  getSetting: answering('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
})

const screenAndCalendar = (device: Device) => ({
  getScreenBrightness: answering('getScreenBrightness', () => ({ value: device.brightness })),
  setScreenBrightness: answering('setScreenBrightness', ({ value }) => {
    device.brightness = Number(value)
  }),
  addPhoneCalendar: answering('addPhoneCalendar', ({ title, startTime }) => void device.calendar.push({ title: text(title), startTime: Number(startTime) })),
})

const ways = (pages: Pages) => ({
  navigateTo: answering('navigateTo', ({ url }) => pages.navigateTo(text(url))),
  redirectTo: answering('redirectTo', ({ url }) => pages.redirectTo(text(url))),
  navigateBack: answering('navigateBack', ({ delta }) => pages.navigateBack(Number(delta ?? 1))),
  switchTab: answering('switchTab', ({ url }) => pages.switchTab(text(url))),
  reLaunch: answering('reLaunch', ({ url }) => pages.reLaunch(text(url))),
})

// Nothing is laid out here: every element is as large as the window.
const selectorQuery = () => {
  const answers: unknown[] = []
  const rect = { left: 0, top: 0, right: 375, bottom: 812, width: 375, height: 812, scrollTop: 0, scrollLeft: 0 }
  const query = {
    in: () => query, select: () => query, selectAll: () => query, selectViewport: () => query,
    boundingClientRect: (told?: (rect: object) => void) => ask(told), scrollOffset: (told?: (rect: object) => void) => ask(told), 
    fields: ({ node }: { node?: boolean }, told?: (found: object) => void) => ask(told, node ? { ...rect, node: new CanvasNode() } : rect),
    exec: (told?: (all: unknown[]) => void) => void setTimeout(() => told?.(answers)),
  }
  const ask = (told?: (found: object) => void, found: object = rect) => {
    answers.push(found)
    if (told) setTimeout(() => told(found))
    return query
  }
  return query
}

/** `wx` of a phone that does what is listed here; anything else is remembered by name and fails the test. */
export const createWx = (parts: WxParts): object => {
  const known: Record<PropertyKey, unknown> = {
    ...info(parts.device), ...memory(parts.device), ...dialogs(parts.device), ...photos(parts.device), ...fileSystem(parts.device), ...canvasCalls(parts.device), ...consents(parts.device, parts.network), ...screenAndCalendar(parts.device), ...ways(parts.pages), ...networkCalls(parts.network, parts.device),
    createSelectorQuery: selectorQuery,
    nextTick: (work: () => void) => void setTimeout(work),
    canIUse: (name: string) => name.replace(/\..*/, '') in known,
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  return new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol' || name === 'webpackJsonp') return target[name]
      return () => {
        parts.unknown.add(name)
        throw new Error(`wx.${name} is not known to this phone`)
      }
    },
  })
}
