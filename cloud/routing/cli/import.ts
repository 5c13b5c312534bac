import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { DomainError } from '@shared/domain/error'
import { errorTable } from '@shared/text/errors'
import { importLedger, type Importing, planImport, presentReport } from '../../features/coverage/importLedger'
import { readLedger } from '../../features/coverage/ledger/readLedger'
import { presentProblem } from '../../features/coverage/presenter'
import { everywhere } from '../../features/coverage/scope'
import { createNetwork } from '../../features/network/network'
import { openLive } from '../../openLive'
import { run, writeLine } from './run'

const options = { 'dry-run': { type: 'boolean' } } as const
const usage = 'npm run routing:import -- FILE.csv [--dry-run]'

const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read ${file}: ${error.code ?? error.message}`)
  })

/** Names every bad row, then says how many there were; takes the ledger in only when none is bad. */
const importFile = async (bytes: Buffer, isDry: boolean): Promise<void> => {
  const rows = await readLedger(bytes)
  const { database, clock } = await openLive()
  try {
    const network = await createNetwork(database, clock).current()
    const importing: Importing = { clock, byStaffId: null, note: '', scope: everywhere, replace: false, onlyGood: false }
    const plan = await planImport(database, network, rows, importing)
    for (const problem of plan.problems) writeLine(presentProblem(problem))
    const { problems: _, ...figures } = presentReport(plan)
    const isTaken = !isDry && plan.problems.length === 0 && plan.added.length > 0
    if (isTaken) await database.transaction((tx) => importLedger(tx, network, rows, importing))
    writeLine({ ...figures, imported: isTaken ? plan.added.length : 0 })
    if (plan.problems.length > 0) process.exitCode = 1
  } finally {
    await database.close()
  }
}

void run('routing:import', async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Error(`usage: ${usage}`)
  await importFile(await readBytes(file), values['dry-run'] === true).catch((error: unknown) => {
    throw error instanceof DomainError ? new Error(`${file}: ${errorTable[error.code].text}`) : error
  })
})
