import Taro from '@tarojs/taro'
import { isWeapp } from './environment'

/** WeChat writes into the calendar of the phone; a browser takes a file. */
export const hasPhoneCalendar = isWeapp

export interface CalendarEntry {
  title: string
  /** ms */
  startsAt: number
  endsAt: number
  place: string
}

/** An hour before, s. */
const alarmOffset = 3600

/** Writes meetings into the phone's calendar, one after the other. Whether all are there: the person may refuse. */
export const addToPhoneCalendar = async (entries: readonly CalendarEntry[]): Promise<boolean> => {
  try {
    for (const { title, startsAt, endsAt, place } of entries) {
      await Taro.addPhoneCalendar({ title, startTime: Math.floor(startsAt / 1000), endTime: String(Math.floor(endsAt / 1000)), location: place, alarm: true, alarmOffset })
    }
    return true
  } catch {
    return false
  }
}
