import { type Answers } from '@shared/catalog/answers'
import { type Vault } from '../../security/vault'
import { type RequestRow } from './entities'

type Named = Pick<RequestRow, 'applicantName' | 'applicantPhone'>

/** What lists show and search finds, drawn from the form; where it does not ask, from what is known of the person. */
export const derivedFrom = (answers: Answers, { applicantName, applicantPhone }: Named): Named => ({
  applicantName: typeof answers.name === 'string' ? answers.name : applicantName,
  applicantPhone: typeof answers.phone === 'string' ? answers.phone : applicantPhone,
})

export const searchTokensOf = (vault: Vault, { applicantPhone }: Named): string[] => [vault.blindIndex('phone', applicantPhone)]
