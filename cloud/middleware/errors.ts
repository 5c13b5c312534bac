import { type Middleware } from 'koa'
import { DomainError } from '@shared/domain/error'
import { errorTable, type ErrorCode } from '@shared/text/errors'
import { type Logger } from 'pino'

/** The body of every refusal: the code for programs, the sentence for people, details that help to go on. */
export const refusal = (code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) => ({ error: { code, text: errorTable[code].text, details } })

/** Parsers of bodies throw errors of their own; these are the ones that a caller can cause. */
const parserCodes: Record<string, ErrorCode> = {
  'entity.too.large': 'too_large',
  Z_DATA_ERROR: 'bad_request',
  Z_BUF_ERROR: 'bad_request',
}

const asDomainError = (error: unknown): DomainError | null => {
  if (error instanceof DomainError) return error
  const { type, code, status = 0 } = (error ?? {}) as { type?: string; code?: string; status?: number }
  const known = parserCodes[type ?? ''] ?? parserCodes[code ?? '']
  if (known) return new DomainError(known)
  // Libraries of HTTP say by such a status that the caller wrote something impossible.
  return status >= 400 && status < 500 ? new DomainError('bad_request') : null
}

/** What is safe to log of an error: its kind and its numbers. Messages of drivers quote values. */
const factsOf = (error: unknown): object | undefined => {
  if (!(error instanceof Error)) return undefined
  const { name, code, errno, status, cause } = error as Error & { code?: unknown; errno?: unknown; status?: unknown }
  return { kind: name, code, errno, status, cause: factsOf(cause) }
}

/** Turns what was thrown into an answer. Whatever is our side's fault is logged by its kind, cause and place, never with a person's words. */
export const errors = (log: Logger): Middleware => async (context, next) => {
  try {
    await next()
  } catch (error) {
    const domainError = asDomainError(error)
    const { code, details } = domainError ?? new DomainError('internal')
    const { status } = errorTable[code]
    if (!domainError) log.error({ ...factsOf(error), stack: stackOf(error), path: context.routerPath }, 'unforeseen')
    else if (status >= 500) log.warn({ ...factsOf(error), path: context.routerPath }, 'could not serve')
    context.status = status
    context.body = refusal(code, details)
  }
}

/** Where it happened without the message: messages of drivers quote values. */
const stackOf = (error: unknown): string[] => (error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8) : [])
