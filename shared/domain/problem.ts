import { type IdNumberProblem } from '@shared/domain/idNumber'
import { type PasswordProblem } from '@shared/domain/password'
import { type PersonNameProblem } from '@shared/domain/personName'
import { type LandlineProblem, type PhoneProblem } from '@shared/domain/phone'
import { type ReceiptCodeProblem } from '@shared/domain/receiptCode'
import { type RequestNumberProblem } from '@shared/domain/requestNumber'
import { type SecrecyProblem } from '@shared/domain/secrecy'

/** What can be wrong with an answer whatever its subject. */
export type AnswerProblem =
  | { code: 'account_missing' }
  | { code: 'account_characters' }
  | { code: 'account_length'; digits: number; least: number; most: number }
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
  | { code: 'photo_not_approved' }
  | { code: 'photo_not_promised' }
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
  | { code: 'name_checked' }

/** What can be wrong with a value before anybody looks at what it means. */
export type InputProblem =
  | { code: 'input_missing' }
  | { code: 'input_not_understood' }
  | { code: 'text_too_short'; least: number }
  | { code: 'too_many'; most: number }

/** What can be wrong with a choice or a search of the staff, or with a form of another release. */
export type StaffInputProblem =
  | { code: 'choose_unit' }
  | { code: 'choose_colleague' }
  | { code: 'counter_missing' }
  | { code: 'choose_street' }
  | { code: 'unknown_item' }
  | { code: 'unknown_field' }
  | { code: 'search_text' }
  | { code: 'search_whole' }
  | { code: 'again_missing' }
  | { code: 'asked_before' }
  | { code: 'login_name' }
  | { code: 'login_name_taken' }
  | { code: 'days_order' }
  | { code: 'term_order' }
  | { code: 'wage_order' }
  | { code: 'session_order' }
  | { code: 'signup_order' }
  | { code: 'signup_after_start' }
  | { code: 'sessions_missing' }
  | { code: 'places_missing' }
  | { code: 'place_or_link' }
  | { code: 'mode_missing' }
  | { code: 'options_missing' }
  | { code: 'ages_order' }
  | { code: 'time_past' }
  | { code: 'fixed_once_published' }
  | { code: 'question_twice' }
  | { code: 'group_missing' }
  | { code: 'age_not_said' }
  | { code: 'position_outside' }
  | { code: 'public_phone' }
  | { code: 'certificate_without_pass' }
  | { code: 'already_assigned' }
  | { code: 'name_taken' }
  | { code: 'employment_first' }
  | { code: 'span_order' }
  | { code: 'spans_overlap' }
  | { code: 'ground_missing' }
  | { code: 'ground_age' }
  | { code: 'exception_twice' }
  | { code: 'audience_outside' }
  | { code: 'body_missing' }
  | { code: 'letter_receipt' }

/** What can be wrong with something typed: a code and counts, never what was typed, so that it may travel and be logged. */
export type Problem =
  | AnswerProblem
  | IdNumberProblem
  | InputProblem
  | LandlineProblem
  | PasswordProblem
  | PersonNameProblem
  | PhoneProblem
  | ReceiptCodeProblem
  | RequestNumberProblem
  | SecrecyProblem
  | StaffInputProblem

export type ProblemCode = Problem['code']
