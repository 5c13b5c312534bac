export interface RetryPolicy {
  attempts: number
  /** Milliseconds before attempt n (from 1); jitter keeps two rivals from meeting again. */
  pause: (attempt: number) => number
}

const standard: RetryPolicy = { attempts: 6, pause: (attempt) => Math.random() * 10 * 2 ** attempt }

// Deadlock, lock wait, node of a cluster not ready, server going down.
const retryableNumbers = new Set([1213, 1205, 1047, 1053])
const retryableCodes = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'EPIPE', 'ER_LOCK_DEADLOCK', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])

/** Whether the same work may well succeed when it is run again from the start. */
export const isRetryable = (error: unknown): boolean => {
  const { errno, code, fatal } = ((error as { driverError?: object })?.driverError ?? error ?? {}) as { errno?: number; code?: string; fatal?: boolean }
  // `fatal`: mysql2's word for a connection that is gone.
  return fatal === true || (errno !== undefined && retryableNumbers.has(errno)) || (code !== undefined && retryableCodes.has(code))
}

/**
 * Runs work again while it fails for a passing reason. After a connection lost at COMMIT the outcome is unknown, and running it again
 * is still right: whoever must not act twice brings a unique key (idempotency, version) that refuses the second time.
 */
export const retrying = async <T>(work: () => Promise<T>, { attempts, pause }: RetryPolicy = standard): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause(attempt)))
    }
  }
}
