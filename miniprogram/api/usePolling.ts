import { useEffect, useRef, useState } from 'react'

/** The longest pause between two tries while the network is gone, ms: whoever gets it back waits no longer than this. */
const longest = 10_000
/** The shortest pause after a slow answer, ms. */
const shortest = 500

const pauseAfter = (every: number, failures: number, took: number): number =>
  failures > 0 ? Math.min(longest, every * 2 ** (failures - 1)) : Math.max(shortest, every - took)

/**
 * Does something again and again while `isOn`, never twice at a time: at once when it is turned on again, then every `every` ms from
 * beginning to beginning, with longer pauses while it fails. Returns whether it failed the last time.
 */
export const usePolling = (work: () => Promise<void>, { every, isOn }: { every: number; isOn: boolean }): boolean => {
  const [isFailing, setFailing] = useState(false)
  const latest = useRef(work)
  latest.current = work
  const wasOn = useRef(false)
  const running = useRef<Promise<void> | null>(null)

  useEffect(() => {
    if (!isOn) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isStopped = false
    let failures = 0
    const round = async () => {
      // One that was under way when it was turned off is waited for.
      await running.current
      if (isStopped) return
      const begun = Date.now()
      const turn = latest.current().then(() => { failures = 0 }, () => { failures += 1 })
      running.current = turn
      await turn
      running.current = null
      if (isStopped) return
      setFailing(failures > 0)
      timer = setTimeout(() => void round(), pauseAfter(every, failures, Date.now() - begun))
    }
    if (wasOn.current) void round()
    else timer = setTimeout(() => void round(), every)
    wasOn.current = true
    return () => {
      isStopped = true
      clearTimeout(timer)
    }
  }, [isOn, every])

  return isFailing
}
