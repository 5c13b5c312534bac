import { contract } from '@shared/contract/contract'
import { type EmploymentGiven } from '@shared/contract/record'
import { type RecordPurpose } from '@shared/domain/looks'
import { deletionTextVersion } from '@shared/text/deletion'
import { type Credential, type TestServer } from './testServer'

/** The id of the person whom an account is. */
export const personIdOf = async ({ call }: TestServer, as: Credential): Promise<string> => (await call(contract.getMe, as)).body.account.person.id

/** Opens a record for a purpose; gives the answer, whatever it is. */
export const openRecord = ({ call }: TestServer, as: Credential, id: string, purpose: RecordPurpose = 'application', words = '') => call(contract.openRecord, as, { params: { id }, body: { purpose, words } })

/** How a veteran stands with work who looks for some. */
export const seeking: EmploymentGiven = {
  status: 'seeking', reason: 'just_discharged', wishes: ['full_time'], wishWords: '想开货车', skills: ['driving'], skillWords: '', limits: ['no_night'], limitWords: '腰不好', nextContactDay: null,
}

/** Writes down where somebody stands with work; the record is opened for it first. */
export const saveEmployment = async (server: TestServer, as: Credential, id: string, given: Partial<EmploymentGiven> = {}, version = 0) => {
  await openRecord(server, as, id)
  return server.call(contract.saveEmployment, as, { params: { id }, body: { purpose: 'application', version, ...seeking, ...given } })
}

export const addBenefit = async (server: TestServer, as: Credential, id: string, note = '每月到账') => {
  await openRecord(server, as, id)
  return server.call(contract.addBenefit, as, { params: { id }, body: { purpose: 'application', kind: 'disability_pension', state: 'has', since: '2019-07', toldBy: 'self', note } })
}

export const askDeletion = ({ call }: TestServer, as: Credential) => call(contract.askDeletion, as, { body: { textVersion: deletionTextVersion, confirmed: true } })

/** Everything that is kept of somebody, as they take it along: an object, or the text of a page. */
export const exportOf = async ({ call }: TestServer, as: Credential, format: 'data' | 'page' = 'data') => {
  const { status, body: link } = await call(contract.linkRecordExport, as, { body: { format } })
  if (status !== 200) throw new Error(JSON.stringify(link))
  const url = new URL(link.url, 'http://here')
  const [id = ''] = url.pathname.split('/').slice(-2)
  const { body } = await call(contract.readRecordExport, null, { params: { id, format }, query: Object.fromEntries(url.searchParams) })
  return format === 'data' ? body : (body as Buffer).toString()
}
