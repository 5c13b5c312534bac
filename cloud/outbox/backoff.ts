import { randomInt } from 'node:crypto'

const minute = 60_000
/** Between one attempt and the next (ms): eight attempts within a day. */
const pauses = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute)

/** After so many attempts a message is given up. */
export const mostAttempts = pauses.length + 1

/** How long to wait after that attempt (from 1), a fifth more or less, so that what failed together does not come again together. */
export const pauseAfter = (attempt: number): number => {
  const pause = pauses[Math.min(attempt, pauses.length) - 1] ?? minute
  return Math.round(pause * (0.8 + randomInt(0, 401) / 1000))
}
