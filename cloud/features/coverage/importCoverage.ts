import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type Call } from '../../middleware/endpoints'
import { takeOnce } from '../../tables/importTable'
import { entryOf } from './area'
import { presentOne } from './history'
import { importLedger, type Importing, planImport, presentReport, rowsOf } from './importLedger'
import { type LedgerRow, readLedger } from './ledger/readLedger'
import { rehearse } from './rehearse'
import { scopeNow, scopeOf } from './scope'

type ImportCall = Call<typeof contract.importCoverage>
type Answer = AnswerOf<typeof contract.importCoverage>

const importingOf = ({ services: { clock }, staff, body }: ImportCall): Importing => ({
  clock, byStaffId: staff.id, scope: scopeOf(staff), replace: body.replace === 'yes', onlyGood: body.onlyGood === 'yes', note: body.note,
})

/** The report, and which requests of the last year would have gone elsewhere by the good rows. */
const rehearseImport = async (call: ImportCall, rows: readonly LedgerRow[]): Promise<Answer> => {
  const { services } = call
  const [network, importing] = [await services.network.current(), importingOf(call)]
  const plan = await planImport(services.database, network, rows, importing)
  const added = rowsOf(plan, importing)
  const names = [...added, ...plan.replaced].map(({ name }) => name)
  const rehearsal = await rehearse(services, { staff: call.staff, network }, { names, added: added.map(entryOf), removedIds: new Set(plan.replaced.map(({ id }) => id)) })
  return { report: presentReport(plan), rehearsal, change: null }
}

/** Takes a ledger in, once for a key and a file: the same file under the same key is the same call, whatever the form around it looks like. */
export const importCoverage = async (call: ImportCall): Promise<Answer> => {
  const { services, staff, body, upload, now } = call
  const rows = await readLedger(upload.bytes)
  if (body.dryRun === 'yes') return rehearseImport(call, rows)
  const network = await services.network.current()
  const importing = importingOf(call)
  // Before the effect: afterwards every row of it is there already.
  const report = presentReport(await planImport(services.database, network, rows, importing))
  const id = await takeOnce(call, 'importCoverage', async (tx) => importLedger(tx, network, rows, { ...importing, scope: await scopeNow(tx, staff.id, now) }))
  return { report, rehearsal: null, change: (await presentOne(call, id)).change }
}
