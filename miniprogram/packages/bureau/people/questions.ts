import { type StaffPerson } from '@shared/contract/staff'
import { type PersonAction } from '@shared/domain/personActions'
import { staffWords as words } from '@shared/text/staff'
import { type Question } from '@/platform/dialogs'

const questions: Partial<Record<PersonAction, (name: string) => Question>> = {
  invite: (name) => ({ title: words.inviteQuestion(name), text: words.inviteText, yes: words.yes }),
  renewPassword: (name) => ({ title: words.passwordQuestion(name), text: words.passwordText, yes: words.yes }),
  resetSecondFactor: (name) => ({ title: words.factorQuestion(name), text: words.factorText, yes: words.yes }),
}

/** What is asked before something that somebody else feels at once; null where nothing is lost. */
export const questionFor = (action: PersonAction, { name }: StaffPerson): Question | null => questions[action]?.(name) ?? null
