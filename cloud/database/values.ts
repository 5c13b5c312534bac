import { DomainError } from '@shared/domain/error'

export type SqlValue = string | number | null

// NUL cuts a string short in the embedded driver, the others have no business in what people write; tab and line ends do.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * Lets through what both drivers can bind. The embedded one ends the whole process on a Date, a Buffer or an object.
 * Throws `forbidden_characters` for control characters, a plain Error for what only a mistake of ours can bring here.
 */
export const admitValues = (values: readonly SqlValue[]): SqlValue[] =>
  values.map((value) => {
    if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value
    if (typeof value !== 'string') throw new Error(`a value for SQL is a string, a finite number or null, not ${typeof value}`)
    if (controlCharacters.test(value)) throw new DomainError('forbidden_characters')
    return value
  })
