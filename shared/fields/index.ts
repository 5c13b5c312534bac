import { account } from '@shared/fields/account'
import { choice } from '@shared/fields/choice'
import { choices } from '@shared/fields/choices'
import { date } from '@shared/fields/date'
import { declaration } from '@shared/fields/declaration'
import { type FieldKindRules } from '@shared/fields/fieldKindRules'
import { idNumber } from '@shared/fields/idNumber'
import { longText } from '@shared/fields/longText'
import { name } from '@shared/fields/name'
import { papers } from '@shared/fields/papers'
import { phone } from '@shared/fields/phone'
import { photo } from '@shared/fields/photo'
import { place } from '@shared/fields/place'
import { shortText } from '@shared/fields/shortText'
import { signature } from '@shared/fields/signature'
import { station } from '@shared/fields/station'
import { answerTexts } from '@shared/text/answers'

const kinds = { name, idNumber, phone, place, station, choice, choices, date, shortText, longText, account, photo, papers, signature, declaration } as const

export type FieldKind = keyof typeof kinds

/** Every kind of field there is: a new one is its file, a line here, and its widget in miniprogram/fields. */
export const fieldKinds = kinds satisfies { readonly [Kind in FieldKind]: FieldKindRules<Kind> }

const byName = new Map<string, FieldKindRules>(Object.entries(fieldKinds))

/** The rules of a kind by its name; undefined for one that only a newer service knows. */
export const rulesOf = (kind: string): FieldKindRules | undefined => byName.get(kind)

/** The text of an answer for those who do not handle the request. */
export const maskedText = ({ kind, sensitive = false }: { kind: FieldKind; sensitive?: boolean }, text: string): string =>
  sensitive ? answerTexts.hidden : fieldKinds[kind].mask(text)
