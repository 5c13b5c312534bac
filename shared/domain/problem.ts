import { type IdNumberProblem } from '@shared/domain/idNumber'
import { type PersonNameProblem } from '@shared/domain/personName'
import { type LandlineProblem, type PhoneProblem } from '@shared/domain/phone'
import { type ReceiptCodeProblem } from '@shared/domain/receiptCode'
import { type RequestNumberProblem } from '@shared/domain/requestNumber'
import { type SecrecyProblem } from '@shared/domain/secrecy'

/** What can be wrong with an answer whatever its subject. */
export type AnswerProblem =
  | { code: 'choice_missing' }
  | { code: 'text_missing' }
  | { code: 'text_too_long'; length: number; most: number }
  | { code: 'text_characters' }
  | { code: 'short_text_missing' }
  | { code: 'choices_missing' }
  | { code: 'choices_exclusive' }
  | { code: 'date_missing' }
  | { code: 'date_not_real' }
  | { code: 'date_after_today' }
  | { code: 'date_before_today' }
  | { code: 'photo_missing' }
  | { code: 'papers_missing' }
  | { code: 'papers_too_few'; pages: number; least: number }
  | { code: 'papers_too_many'; pages: number; most: number }
  | { code: 'signature_missing' }
  | { code: 'station_missing' }
  | { code: 'declaration_missing' }
  | { code: 'place_missing' }
  | { code: 'place_not_chosen' }
  | { code: 'place_outside' }
  | { code: 'answer_unchanged' }
  | { code: 'field_unknown' }

/** What can be wrong with something typed: a code and counts, never what was typed, so that it may travel and be logged. */
export type Problem =
  | AnswerProblem
  | IdNumberProblem
  | LandlineProblem
  | PersonNameProblem
  | PhoneProblem
  | ReceiptCodeProblem
  | RequestNumberProblem
  | SecrecyProblem

export type ProblemCode = Problem['code']
