import { type EmployerBody, type EmployerDetails, type EmployerPost, type PostBody } from '@shared/contract/employers'
import { skillWords } from '@shared/domain/employers'

export const newEmployer: EmployerBody = { name: '', streetCode: null, address: null, contactName: null, contactPhone: null, offered: '', partnerUnitId: null, state: 'active' }

export const employerBodyOf = ({ name, street, address, contactName, contactPhone, offered, partner, state }: EmployerDetails): EmployerBody => ({
  name, streetCode: street?.code ?? null, address: address || null, contactName, contactPhone, offered, partnerUnitId: partner?.id ?? null, state: state.code,
})

/** A post while it is typed: numbers and words as they stand in the inputs. */
export interface TypedPost {
  title: string
  streetCode: string
  place: string
  isOpenWage: boolean
  wageFrom: string
  wageTo: string
  skills: string
  limits: string
  seats: string
  openUntil: string
  isClosed: boolean
}

export const newPost: TypedPost = { title: '', streetCode: '', place: '', isOpenWage: false, wageFrom: '', wageTo: '', skills: '', limits: '', seats: '', openUntil: '', isClosed: false }

const asText = (value: number | null): string => (value === null ? '' : String(value))

export const typedPostOf = ({ title, street, place, wage, skills, limits, seats, openUntil, isOpen }: EmployerPost, today: string): TypedPost => ({
  title, streetCode: street?.code ?? '', place, isOpenWage: wage.from === null && wage.to === null, wageFrom: asText(wage.from), wageTo: asText(wage.to), skills: skills.join('、'), limits, seats: asText(seats), openUntil,
  // Past its day it is not open either, without anybody having closed it.
  isClosed: !isOpen && openUntil >= today,
})

const isNumber = (text: string): boolean => text.trim() === '' || /^\d{1,6}$/.test(text.trim())
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()))

/** Which of the numbers are none. */
export const numbersUnfit = ({ wageFrom, wageTo, seats, isOpenWage }: TypedPost): { wageFrom: boolean; wageTo: boolean; seats: boolean } => ({
  wageFrom: !isOpenWage && !isNumber(wageFrom), wageTo: !isOpenWage && !isNumber(wageTo), seats: !isNumber(seats),
})

export const isCompletePost = (typed: TypedPost): boolean => typed.title.trim().length >= 2 && typed.openUntil !== '' && !Object.values(numbersUnfit(typed)).some(Boolean)

export const postBodyOf = (typed: TypedPost): PostBody => ({
  title: typed.title.trim(), streetCode: typed.streetCode || null, place: typed.place.trim(), wageFrom: typed.isOpenWage ? null : numberOf(typed.wageFrom), wageTo: typed.isOpenWage ? null : numberOf(typed.wageTo),
  skills: skillWords(typed.skills), limits: typed.limits.trim(), seats: numberOf(typed.seats), openUntil: typed.openUntil, isClosed: typed.isClosed,
})
