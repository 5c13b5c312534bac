import { hasMariadb, startMariadb } from '../test/mariadb'
import { type Options, readOptions } from './options'
import { createReport, type Report } from './report'
import { proveAppointments, proveKills, proveRace } from './seats'
import { proveSenderKills, proveTwoSenders } from './senders'
import { runSender } from './senderProcess'
import { runSignups } from './signups'

type Proof = (server: string, options: Options, report: Report) => Promise<void>

/** Every proof there is, by the name under which --only finds it. The tests run the same ones in a smaller size. */
const proofs: Readonly<Record<string, Proof>> = {
  race: proveRace,
  appointments: proveAppointments,
  kills: proveKills,
  senderKills: proveSenderKills,
  twoSenders: proveTwoSenders,
}

/** npm run proof: one JSON line per figure with what it must be; ends with 1 where one is not. */
const prove = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const names = options.only ?? Object.keys(proofs)
  const report = createReport()
  if (!options.server && !hasMariadb()) throw new Error('MariaDB is not installed (mariadbd, mariadb-install-db): nothing can be proven on it')
  // What is killed are our processes, never the server: nothing here is about surviving a power cut.
  const started = options.server ? null : await startMariadb(['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'])
  try {
    for (const name of names) {
      const proof = proofs[name]
      if (!proof) throw new Error(`--only of ${Object.keys(proofs).join(',')}`)
      await proof(options.server ?? started?.url ?? '', options, report)
    }
  } finally {
    await started?.stop()
  }
  if (!report.holds()) process.exitCode = 1
}

const [role, url = '', ...rest] = process.argv.slice(2)
const roles: Readonly<Record<string, () => Promise<void>>> = { signups: () => runSignups(url, rest), sender: () => runSender(url, rest) }
const work = (roles[role ?? ''] ?? prove)()
work.catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
