import Taro from '@tarojs/taro'
import { isWeapp } from './environment'

/** Calls when the network is there again. */
export const onceOnline = (work: () => void): void => {
  if (isWeapp) Taro.onNetworkStatusChange(({ isConnected }) => (isConnected ? work() : undefined))
  else window.addEventListener('online', work)
}
