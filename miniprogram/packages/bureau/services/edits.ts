import { type ServiceOverride, type ServiceSettings } from '@shared/contract/bureauServices'
import { type LimitUnit } from '@shared/domain/deadline'

/** As it is typed; judged when it is saved. */
export interface TypedLimit {
  amount: string
  unit: LimitUnit
}

/** What somebody changed and has not saved; null stands for: as the program comes. What is not named stays as the bureau has it, whoever sets that meanwhile. */
export interface Edits {
  isOpen?: boolean
  limits: Readonly<Record<string, TypedLimit | null>>
  texts: Readonly<Record<string, string | null>>
  note: string
}

export const noEdits: Edits = { limits: {}, texts: {}, note: '' }

/** Bounds of the service for what the bureau sets. */
const mostDays = 366
const mostText = 500

const withEdits = <T>(before: Readonly<Record<string, T>>, edits: Readonly<Record<string, T | null>>): Record<string, T> =>
  Object.fromEntries(Object.entries({ ...before, ...edits }).filter((entry): entry is [string, T] => entry[1] !== null))

/** Reads a limit; null when it is no whole number of days in bounds. */
export const readLimit = ({ amount, unit }: TypedLimit): { amount: number; unit: LimitUnit } | null => {
  const days = /^\d{1,3}$/.test(amount.trim()) ? Number(amount) : 0
  return days >= 1 && days <= mostDays ? { amount: days, unit } : null
}

/** An emptied help is as if there had never been one. */
const textsOf = ({ texts }: Edits, settings: ServiceSettings): Record<string, string | null> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text?.trim() === '' && settings.texts.find((one) => one.path === path)?.shipped === '' ? null : text]))

/** What is to hold once the edits are made; null while one of them cannot be read. */
export const composed = (settings: ServiceSettings, edits: Edits): ServiceOverride | null => {
  const limits = Object.entries(edits.limits).map(([stage, typed]) => [stage, typed && readLimit(typed), typed === null] as const)
  if (limits.some(([, limit, isReset]) => limit === null && !isReset)) return null
  const texts = textsOf(edits, settings)
  if (Object.values(texts).some((text) => text !== null && (text.trim() === '' || text.trim().length > mostText))) return null
  return {
    isOpen: edits.isOpen ?? settings.override.isOpen,
    limits: withEdits(settings.override.limits, Object.fromEntries(limits.map(([stage, limit]) => [stage, limit]))),
    texts: withEdits(settings.override.texts, texts),
  }
}

/** How many things are other than saved. */
export const countEdits = ({ override, texts, stages }: ServiceSettings, edits: Edits): number => {
  const state = edits.isOpen !== undefined && edits.isOpen !== override.isOpen ? 1 : 0
  const limits = Object.entries(edits.limits).filter(([stage, typed]) => {
    const kept = override.limits[stage]
    if (typed === null) return kept !== undefined
    return !stages.some(({ key }) => key === stage) || String(kept?.amount ?? '') !== typed.amount.trim() || kept?.unit !== typed.unit
  })
  const words = Object.entries(edits.texts).filter(([path, text]) => (text ?? texts.find((one) => one.path === path)?.shipped) !== texts.find((one) => one.path === path)?.text)
  return state + limits.length + words.length
}

/** Every limit and text as the program comes. */
export const resetAll = ({ override }: ServiceSettings, { note, isOpen }: Edits): Edits => ({
  ...(isOpen === undefined ? {} : { isOpen }), note,
  limits: Object.fromEntries(Object.keys(override.limits).map((stage) => [stage, null])),
  texts: Object.fromEntries(Object.keys(override.texts).map((path) => [path, null])),
})
