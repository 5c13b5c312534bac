export interface RetryPolicy {
  attempts: number
  /** Milliseconds before attempt n (from 1); jitter keeps two rivals from meeting again. */
  pause: (attempt: number) => number
}

const standard: RetryPolicy = { attempts: 6, pause: (attempt) => Math.random() * 10 * 2 ** attempt }

// Deadlock, lock wait, node of a cluster not ready; TiDB: commit to be retried, schema changed, write conflict.
const undoneNumbers = new Set([1213, 1205, 1047, 8022, 8028, 9007])
const undoneCodes = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'ECONNREFUSED'])
const cutNumbers = new Set([1053])
const cutCodes = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

const factsOf = (error: unknown): { errno?: number; code?: string; fatal?: boolean } => (error as { driverError?: object })?.driverError ?? error ?? {}

/** Whether the database refused for a passing reason and kept nothing of it. */
export const wasUndone = (error: unknown): boolean => {
  const { errno = 0, code = '' } = factsOf(error)
  return undoneNumbers.has(errno) || undoneCodes.has(code)
}

/** Whether the connection went away, so that nobody knows what became of the last statement. `fatal` is mysql2's word for it. */
export const wasCut = (error: unknown): boolean => {
  const { errno = 0, code = '', fatal } = factsOf(error)
  return fatal === true || cutNumbers.has(errno) || cutCodes.has(code)
}

/** Whether the same work may well succeed when it is run again from the start. */
export const isRetryable = (error: unknown): boolean => wasUndone(error) || wasCut(error)

/** Runs work again while it fails for a passing reason, a bounded number of times. */
export const retrying = async <T>(work: () => Promise<T>, { attempts, pause }: RetryPolicy = standard, mayRetry = isRetryable): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !mayRetry(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause(attempt)))
    }
  }
}
