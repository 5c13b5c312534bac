import { DomainError } from '@shared/domain/error'

/** Waiting callers at most, and how long the last of them may wait (ms): beyond that an honest refusal beats a hanging page. */
const bounds = { waiting: 500, patience: 10_000 } as const

/** One at a time, in the order of arrival. Throws `overloaded` when the queue is full or the wait too long. */
export const createMutex = ({ waiting, patience }: { waiting: number; patience: number } = bounds) => {
  const queue: (() => void)[] = []
  let isHeld = false

  const acquire = (): Promise<void> => {
    if (!isHeld) {
      isHeld = true
      return Promise.resolve()
    }
    if (queue.length >= waiting) return Promise.reject(new DomainError('overloaded'))
    return new Promise((resolve, reject) => {
      const proceed = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(proceed), 1)
        reject(new DomainError('overloaded'))
      }, patience)
      queue.push(proceed)
    })
  }

  const release = (): void => {
    const next = queue.shift()
    if (next) next()
    else isHeld = false
  }

  return {
    run: async <T>(work: () => Promise<T>): Promise<T> => {
      await acquire()
      try {
        return await work()
      } finally {
        release()
      }
    },
  }
}
