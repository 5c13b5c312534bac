import { createImageIntake } from '../gateways/files/imageIntake'
import { portrait } from '../test/portraits'
import { printFigure } from './figures'

/** As many photos as make the figure steady, one after the other. */
const photos = 30

/** How long the slowest turn of the event loop took while `work` ran, ms. */
const longestPause = async (work: () => Promise<void>): Promise<number> => {
  let longest = 0
  let before = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - before - 1)
    before = performance.now()
  }, 1)
  await work()
  clearInterval(watch)
  return longest
}

/** Certificate photos from a phone (12 million pixels): cropped, corrected, measured. Per second of one core, which other work on the machine does not change. */
export const measurePhotos = async (): Promise<void> => {
  const intake = createImageIntake()
  const photo = await portrait({ width: 3024, height: 4032 }).jpeg({ quality: 90 }).toBuffer()
  const check = () => intake.takePortrait(photo, { left: 0.1, top: 0.1, width: 0.7 })
  await check()
  const before = process.cpuUsage()
  const pause = await longestPause(async () => {
    for (let index = 0; index < photos; index += 1) await check()
  })
  const { user, system } = process.cpuUsage(before)
  printFigure('photo checks of 12-megapixel photos', photos / ((user + system) / 1e6), 'checks/s of one core')
  printFigure('longest pause of the event loop during photo checks', pause, 'ms')
  const rss = process.memoryUsage.rss()
  let most = rss
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
  await Promise.all(Array.from({ length: 40 }, check))
  clearInterval(watch)
  printFigure('memory over normal with 40 photo checks at once', (most - rss) / 1e6, 'MB', { atMost: 200 })
}
