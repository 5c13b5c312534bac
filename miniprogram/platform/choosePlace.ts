import Taro from '@tarojs/taro'
import { type Position } from '@shared/domain/offers'
import { isWeapp } from './environment'

export interface ChosenPlace extends Position {
  name: string
  address: string
}

/** Whether a place can be picked on a map here: WeChat has one, a browser has not. */
export const canChoosePlace = isWeapp

/** A place picked on WeChat's map, as GCJ-02; null when the person changed their mind or the map is not allowed. */
export const choosePlace = async (): Promise<ChosenPlace | null> => {
  try {
    const { name, address, latitude, longitude } = await Taro.chooseLocation({})
    return { name, address, latitude, longitude }
  } catch {
    return null
  }
}
