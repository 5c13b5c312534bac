import { type Clock } from '../database/clock'

export interface VirtualClock extends Clock {
  advance: (milliseconds: number) => void
  set: (time: number) => void
}

/** Monday 23 November 2026, 10:00 in Shanghai: an ordinary working day. */
export const ordinaryMorning = Date.UTC(2026, 10, 23, 2)

/** A clock that moves only when told to. */
export const createVirtualClock = (start: number = ordinaryMorning): VirtualClock => {
  let time = start
  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds
    },
    set: (next) => {
      time = next
    },
  }
}
