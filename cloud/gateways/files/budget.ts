import { DomainError } from '@shared/domain/error'

interface Bounds {
  /** What all at work may hold together. */
  total: number
  /** What one holder may hold; the rest of what they ask for waits. */
  each?: number
  /** How many may wait, and for how long (ms). */
  waiting: number
  patience: number
}

interface Waiter {
  holder: string
  amount: number
  start: () => void
}

export interface Budget {
  /** Runs the work once there is room for it. Throws `overloaded` when too many wait, or too long, or when the signal says that nobody waits any more. */
  run: <T>(amount: number, work: () => Promise<T>, by?: { holder?: string; signal?: AbortSignal }) => Promise<T>
}

/** Shares out something of which there is only so much, in the order of arrival; whoever asks for less does not wait behind who has had their share. */
export const createBudget = ({ total, each = total, waiting, patience }: Bounds): Budget => {
  const held = new Map<string, number>()
  let taken = 0
  let queue: Waiter[] = []

  const fits = ({ holder, amount }: Waiter): boolean => (held.get(holder) ?? 0) + amount <= each && taken + amount <= total
  const hold = (holder: string, amount: number): void => {
    taken += amount
    const now = (held.get(holder) ?? 0) + amount
    if (now > 0) held.set(holder, now)
    else held.delete(holder)
  }
  const startWaiting = (): void => {
    // Only those who have had their share are passed over: a large piece of work is not starved by small ones.
    for (const waiter of [...queue]) {
      const isOverShare = each < total && (held.get(waiter.holder) ?? 0) + waiter.amount > each
      if (isOverShare) continue
      if (!fits(waiter)) return
      waiter.start()
    }
  }
  const acquire = (holder: string, amount: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const waiter: Waiter = { holder, amount, start: () => leave(resolve, true) }
      const leave = (settle: () => void, isStarting: boolean) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        queue = queue.filter((one) => one !== waiter)
        if (isStarting) hold(holder, amount)
        settle()
      }
      const giveUp = () => {
        leave(() => reject(new DomainError('overloaded')), false)
        startWaiting()
      }
      const timer = setTimeout(giveUp, patience)
      if (signal?.aborted || queue.length >= waiting) return giveUp()
      signal?.addEventListener('abort', giveUp)
      queue.push(waiter)
      startWaiting()
    })

  return {
    run: async (asked, work, { holder = '', signal } = {}) => {
      const amount = Math.min(asked, each, total)
      await acquire(holder, amount, signal)
      try {
        return await work()
      } finally {
        hold(holder, -amount)
        startWaiting()
      }
    },
  }
}
