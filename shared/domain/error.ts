import { type Problem } from '@shared/domain/problem'
import { type ErrorCode } from '@shared/text/errors'

/** What a code means beyond its text: what is wrong with which field, the version that won, how long to wait … Never personal data. */
export interface ErrorDetails {
  /** Each has its sentence in shared/text/problems.ts. */
  readonly fields?: Readonly<Record<string, Problem>>
  readonly [detail: string]: unknown
}

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
