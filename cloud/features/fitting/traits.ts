import { yearsSince } from '@shared/catalog/facts'
import { type PersonTrait, personTraits } from '@shared/domain/personTraits'
import { type Known, type OwnRequest } from './known'

const year = 365 * 24 * 60 * 60_000

const newest = ({ requests }: Known, key: string): OwnRequest | undefined => requests.find(({ serviceKey }) => serviceKey === key)
const asked = (known: Known, ...keys: readonly string[]): boolean => keys.some((key) => newest(known, key) !== undefined)
const completed = ({ requests }: Known, key: string): boolean => requests.some(({ serviceKey, isOpen }) => serviceKey === key && !isOpen)
const askedWithin = ({ requests, now }: Known, years: number, ...keys: readonly string[]): boolean =>
  requests.some(({ serviceKey, askedAt }) => keys.includes(serviceKey) && askedAt > now - years * year)

/** Whether the newest form of that service has one of these in that answer. */
const answered = (known: Known, key: string, field: string, ...values: readonly string[]): boolean =>
  [newest(known, key)?.answers[field] ?? []].flat().some((value) => typeof value === 'string' && values.includes(value))

/** 建档立卡 that came to nothing leaves somebody without a record. */
const isEnrolled = (known: Known): boolean => completed(known, 'enrollment') && newest(known, 'enrollment')?.result !== 'missing'

/** From what each trait is known. Where something else tells it too, it is said here. */
const tells: Readonly<Record<PersonTrait, (known: Known) => boolean>> = {
  aged: ({ age }) => age !== null && age >= 80,
  elderly: ({ age }) => age !== null && age >= 60,
  unemployed: (known) => answered(known, 'employment_help', 'workStatus', 'unemployed') && newest(known, 'employment_help')?.result !== 'employed',
  // Whoever asks for a card has a record, or is told of it there.
  notEnrolled: (known) => !isEnrolled(known) && !newest(known, 'enrollment')?.isOpen && !asked(known, 'certificate', 'certificate_replacement'),
  withoutCard: (known) => isEnrolled(known) && !asked(known, 'certificate', 'certificate_replacement'),
  cardHolder: (known) => completed(known, 'certificate') || asked(known, 'certificate_replacement'),
  disabledSoldier: (known) => answered(known, 'enrollment', 'categories', 'disabledSoldier') || answered(known, 'certificate', 'veteranCategories', 'disabled'),
  bereaved: (known) =>
    answered(known, 'enrollment', 'categories', 'martyr', 'dutyDeath', 'illnessDeath') || answered(known, 'certificate', 'cardType', 'bereaved') || answered(known, 'certificate_replacement', 'cardType', 'bereaved'),
  servingFamily: (known) => answered(known, 'enrollment', 'categories', 'servingFamily'),
  newlyDischarged: (known) => {
    const years = yearsSince(newest(known, 'return_reception')?.answers.dischargedOn, { actingAs: 'self', agesAt: known.now })
    return years !== null && years < 1
  },
  inHardship: (known) => askedWithin(known, 1, 'hardship_aid', 'living_medical'),
  hasSchoolChild: (known) => askedWithin(known, 3, 'schooling'),
}

/** What is known of somebody; it decides about nothing but what they are shown first. */
export const traitsOf = (known: Known): ReadonlySet<PersonTrait> => new Set(personTraits.filter((trait) => tells[trait](known)))
