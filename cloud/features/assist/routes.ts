import { type Assistance } from '@shared/contract/assist'
import { contract } from '@shared/contract/contract'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { type Call, query, type Route } from '../../middleware/endpoints'
import { logLook } from '../requests/open'
import { allowedActions } from '../requests/policy'
import { readArchive } from './archive'
import { linkTo } from './links'
import { readForHandler } from './opened'
import { papersOf } from './papers'
import { readPrint } from './print'
import { assistSections } from './rows'

/** 办理助手 of one request, for those who handle it. */
const assistRequest = async ({ services, staff, params, now }: Call<typeof contract.assistRequest>): Promise<Assistance> => {
  const handled = await readForHandler(services, staff, params.id)
  await logLook(services, staff, handled, now, 'assist')
  const { request, entry, network, standings } = handled
  return {
    id: request.id,
    number: formatRequestNumber(request.number ?? ''),
    version: request.version,
    title: entry.texts.title,
    name: request.applicantName,
    sections: assistSections(handled),
    files: (await papersOf(services.database, handled)).length,
    outside: request.outside ? (JSON.parse(request.outside) as Assistance['outside']) : null,
    canRecordOutside: allowedActions(request, { entry, network, now }, standings).includes('recordOutside'),
  }
}

export const assistRoutes: readonly Route[] = [
  query(contract.assistRequest, assistRequest),
  query(contract.linkPrint, linkTo('print')),
  query(contract.readPrint, readPrint),
  query(contract.linkArchive, linkTo('archive')),
  query(contract.readArchive, readArchive),
]
