import { errorTable, type ErrorCode } from '@shared/text/errors'
import { fake, type SentRequest } from './taro'

type Answer = object | ((request: SentRequest) => object | Promise<object>)

/** A refusal as the service words it. */
export const refusal = (code: ErrorCode, details: object = {}) => ({ refused: errorTable[code].status, error: { code, text: errorTable[code].text, details } })

const reply = (data: object) => ({ statusCode: 'refused' in data ? Number(data.refused) : 200, data })

/** The service of a test: what it answers to "METHOD /path", without /api and without a query. What is not listed fails as without a network. */
export const serve = (answers: Readonly<Record<string, Answer>>): void => {
  fake.answer = async (request) => {
    const path = request.url.replace(/^\/api/, '').replace(/\?.*/, '')
    const answer = answers[`${request.method} ${path}`]
    if (!answer) throw new Error('request:fail')
    return reply(typeof answer === 'function' ? await answer(request) : answer)
  }
}

/** What was sent to "METHOD /path". */
export const sentTo = (target: string): SentRequest[] => fake.sent.filter(({ method, url }) => `${method} ${url.replace(/^\/api/, '').replace(/\?.*/, '')}` === target)

/** An answer that the test gives when it likes. */
export const later = <T extends object>() => {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
