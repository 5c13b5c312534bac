export type Options = Record<string, unknown> & {
  success?: (answer: object) => void
  fail?: (answer: object) => void
  complete?: (answer: object) => void
}
export type Call = (options: Options) => unknown

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A call of wx as programs know it: by callbacks or by promise, `errMsg` in both; what `work` throws is its failure. */
export const answering = (name: string, work: Call) => (options: Options = {}): Promise<object> | undefined => {
  // WeChat never answers within the call itself.
  const answer = Promise.resolve().then(() => work(options)).then(
    (value) => ({ isOk: true, value: { ...(value as object | undefined), errMsg: `${name}:ok` } }),
    (error: Error) => ({ isOk: false, value: { errMsg: `${name}:fail ${error.message}` } }),
  )
  const told = answer.then(({ isOk, value }) => {
    if (isOk) options.success?.(value)
    else options.fail?.(value)
    options.complete?.(value)
  })
  if (options.success || options.fail || options.complete) {
    // What a callback throws is a fault of the program and must not pass in silence.
    told.catch((error: Error) => setTimeout(() => { throw error }))
    return undefined
  }
  return answer.then(({ isOk, value }) => {
    if (!isOk) throw value
    return value
  })
}
