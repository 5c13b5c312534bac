import { DomainError } from '@shared/domain/error'
import { type HelpRelation, kindOfRelation, type RepresentationKind } from '@shared/domain/representation'
import { consentTexts } from '@shared/text/consents'
import { type Transaction } from '../../database/database'
import { newId } from '../../database/id'
import { insert } from '../../database/rows'
import { type RowOf } from '../../database/table'
import { type Services } from '../../services'
import { consentTable } from './entities'

type ConsentRow = RowOf<typeof consentTable>
type Given = Pick<ConsentRow, 'personId' | 'purpose' | 'givenBy'> & Partial<Pick<ConsentRow, 'accountId' | 'staffId' | 'unitId' | 'requestId' | 'version'>>

/**
 * Who said yes to being helped: for a ward the guardian, whichever way; else the person, where they stood at a counter with their ID card, and
 * on a phone the helper, who declares there that the person knows and agrees.
 */
export const givenByOf = (relation: HelpRelation, isAtCounter: boolean): RepresentationKind => (isAtCounter && relation !== 'ward' ? 'self' : kindOfRelation(relation))

/** The words that were shown must be those of now. Throws `consent_changed`. */
export const assertCurrentConsent = ({ version }: { version: string }): void => {
  if (version !== consentTexts.version) throw new DomainError('consent_changed', { version: consentTexts.version })
}

/** Keeps that a person agreed: who said so, to whom, when, to which words; those of now, unless it was said days ago. Gives the id of the entry. */
export const recordConsent = async (tx: Transaction, { clock }: Pick<Services, 'clock'>, given: Given, at: number): Promise<string> => {
  const id = newId(clock)
  await insert(tx, consentTable, { accountId: null, staffId: null, unitId: null, requestId: null, version: consentTexts.version, ...given, id, at })
  return id
}
