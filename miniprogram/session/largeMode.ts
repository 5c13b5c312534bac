import Taro from '@tarojs/taro'
import { isWeapp } from '@/platform/environment'
import { storedItem } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'

/** WeChat's own text size from which we start large; 16 is its standard, 20 the fifth of eight steps. */
const largeFontSetting = 20

const chosen = storedItem<boolean>('largeMode')

// WeChat tells it here since base library 2.23; Taro's type has not caught up.
const fontSize = (): number => (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? 0
const wantsLarge = (): boolean => isWeapp && fontSize() >= largeFontSetting

const largeMode = createStore<boolean>(chosen.read() ?? wantsLarge())

/** Whether 长辈版 is on: as the person chose here, else as large as their WeChat is set. */
export const useLargeMode = (): boolean => useStore(largeMode)

export const setLargeMode = (isLarge: boolean): void => {
  chosen.write(isLarge)
  largeMode.set(isLarge)
}
