import { normaliseIdNumber } from '@shared/domain/idNumber'
import { normalisePersonName, personNameProblem } from '@shared/domain/personName'
import { normalisePhone, phoneProblem } from '@shared/domain/phone'
import { parseRequestNumber } from '@shared/domain/requestNumber'

/** What a typed text may be; null for what it cannot be. Several at once are possible, and then all of them are looked for. */
export interface SearchReading {
  number: string | null
  phone: string | null
  idNumber: string | null
  fullName: string | null
  /** The last four digits of a phone number. */
  phoneTail: string | null
  /** The last four characters of an ID number. */
  idTail: string | null
  surname: string | null
}

const ifLike = (pattern: RegExp, text: string): string | null => (pattern.test(text) ? text : null)

/** Reads what somebody of the staff typed to find a request, as people write it: with spaces, full-width digits, a small x. */
export const readSearchText = (text: string): SearchReading => {
  const idText = normaliseIdNumber(text)
  const name = normalisePersonName(text)
  const nameProblem = personNameProblem(text)?.code ?? null
  const isName = nameProblem === null
  return {
    number: parseRequestNumber(text).number,
    phone: phoneProblem(text) === null ? normalisePhone(text) : null,
    idNumber: ifLike(/^\d{17}[\dX]$/, idText),
    fullName: isName ? name : null,
    phoneTail: ifLike(/^\d{4}$/, idText),
    idTail: ifLike(/^\d{3}[\dX]$/, idText),
    surname: isName || nameProblem === 'name_too_short' ? name : null,
  }
}

/** Whether a text can be nothing that anybody is found by. */
export const isNothing = (reading: SearchReading): boolean => Object.values(reading).every((value) => value === null)
