import { type EmploymentGiven } from '@shared/contract/record'
import { type ContactWay, type ReferralOutcome } from '@shared/domain/employment'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { contactWayTexts, employmentStatusTexts, employmentWords as labels, jobLimitTexts, jobLossReasonTexts, jobSkillTexts, jobWishTexts, referralOutcomeTexts } from '@shared/text/employment'
import { type Vault } from '../../security/vault'
import { type EmploymentEntryRow, type EmploymentRow } from './entities'
import { type Line, linesOf } from './parts/recordPart'

/** What of it is sealed: all but what lists need. */
export type EmploymentWords = Omit<EmploymentGiven, 'status' | 'nextContactDay'>

export const openEmployment = (vault: Vault, { personId, status, words, nextContactAt }: Pick<EmploymentRow, 'personId' | 'status' | 'words' | 'nextContactAt'>): EmploymentGiven => ({
  status, ...(JSON.parse(vault.open(words, personId)) as EmploymentWords), nextContactDay: nextContactAt === null ? null : dayText(shanghaiDay(nextContactAt)),
})

const joined = <Code extends string>(codes: readonly Code[], texts: Record<Code, string>, words: string): string => [...codes.map((code) => texts[code]), words].filter(Boolean).join('、')

/** Where somebody stands with work, in words. */
export const employmentLines = ({ status, reason, wishes, wishWords, skills, skillWords, limits, limitWords, nextContactDay }: EmploymentGiven): Line[] => linesOf([
  [labels.status, employmentStatusTexts[status]], [labels.reason, reason && jobLossReasonTexts[reason]], [labels.wishes, joined(wishes, jobWishTexts, wishWords)],
  [labels.skills, joined(skills, jobSkillTexts, skillWords)], [labels.limits, joined(limits, jobLimitTexts, limitWords)], [labels.nextContact, nextContactDay],
])

/** What an entry says, sealed. */
export interface EntryWords {
  note?: string
  employer?: string
  post?: string
  outcome?: ReferralOutcome
  way?: ContactWay
  /** Of `saved`: how it stood from then on. */
  given?: EmploymentGiven
}

export const openEntry = (vault: Vault, { id, words }: Pick<EmploymentEntryRow, 'id' | 'words'>): EntryWords => JSON.parse(vault.open(words, id)) as EntryWords

/** What an entry says, in words. */
export const entryLines = ({ note, employer, post, outcome, way, given }: EntryWords): Line[] => [
  ...linesOf([[labels.employer, employer ?? null], [labels.post, post ?? null], [labels.outcome, outcome ? referralOutcomeTexts[outcome] : null], [labels.way, way ? contactWayTexts[way] : null], [labels.note, note ?? null]]),
  ...(given ? employmentLines(given) : []),
]
