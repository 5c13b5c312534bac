import { type GenericIssue } from 'valibot'
import { type Problem } from '@shared/domain/problem'

const bound = (requirement: unknown): number => (typeof requirement === 'number' ? requirement : 0)

/** What a schema found wrong, as a problem that has a sentence for people. Whatever is no matter of length or of unseen marks was not understood. */
export const inputProblem = ({ type, input, requirement, message }: GenericIssue): Problem => {
  if (input === undefined || input === null || (type === 'min_length' && input === '')) return { code: 'input_missing' }
  if (type === 'max_length' && typeof input === 'string') return { code: 'text_too_long', length: input.length, most: bound(requirement) }
  if (type === 'min_length' && typeof input === 'string') return { code: 'text_too_short', least: bound(requirement) }
  if (type === 'max_length' || type === 'max_entries') return { code: 'too_many', most: bound(requirement) }
  if (type === 'min_length') return { code: 'choice_missing' }
  return { code: message === 'text_characters' ? message : 'input_not_understood' }
}
