import { errorTable, type ErrorCode } from '@shared/text/errors'
import { type ErrorDetails } from '@shared/domain/error'

/** The service's own codes (a newer service may send one that this client does not know), or no answer at all. */
export type ApiErrorCode = ErrorCode | 'offline'

const offlineText = '网络连不上，写好的内容还在，请稍后再试'

/** A problem of a field as it travels: one of shared/domain/problem.ts, or a code that only a newer service knows. */
export interface FieldProblem {
  code: string
}

/** Why a call did not do what was asked. `text` is the sentence to show as it is. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly text: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code)
    this.name = 'ApiError'
  }

  /** Field → what is wrong with it, where the service found something wrong with the input. */
  get fields(): Readonly<Record<string, FieldProblem>> {
    return (this.details.fields ?? {}) as Record<string, FieldProblem>
  }
}

export const offline = (): ApiError => new ApiError('offline', offlineText)

/** Anything that was thrown, as something that can be shown. A mistake of ours is shown as such and not hidden as "no network". */
export const asApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError('internal', errorTable.internal.text))

/** The refusal in an answer; a gateway on the way may answer without one. */
export const refusalOf = (status: number, data: unknown): ApiError => {
  const { error } = (typeof data === 'object' && data ? data : {}) as { error?: { code?: ApiErrorCode; text?: string; details?: ErrorDetails } }
  if (error?.code && error.text) return new ApiError(error.code, error.text, error.details)
  const code = status >= 500 ? 'unavailable' : 'bad_request'
  return new ApiError(code, errorTable[code].text)
}
