import { type ErrorCode } from '@shared/text/errors'

/** What a code means beyond its text: field → message code, the version that won, how long to wait … Never personal data. */
export type ErrorDetails = Readonly<Record<string, unknown>>

/** A refusal that the caller can act on. The code names the rule; status and Chinese text stand in shared/text/errors.ts. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code)
    this.name = 'DomainError'
  }
}
