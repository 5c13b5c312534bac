import { parseArgs } from 'node:util'
import { DomainError } from '@shared/domain/error'
import { type StaffRole, staffRoles } from '@shared/domain/roles'
import { problemText } from '@shared/text/problems'
import { openLive } from '../../../openLive'
import { invite } from '../invite'

const usage = `npm run staff:invite -- --name NAME --unit UNIT_CODE --role ${staffRoles.join('|')} [--login LOGIN_NAME]
UNIT_CODE: bureau, district, or the statistical code of a street or committee (GET /api/areas lists them).`

const options = { name: { type: 'string' }, unit: { type: 'string' }, role: { type: 'string' }, login: { type: 'string' } } as const

const isRole = (text: string | undefined): text is StaffRole => (staffRoles as readonly (string | undefined)[]).includes(text)

/** Makes the first administrator, and any member of staff where there is no screen at hand. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options })
  const { name, unit, role, login } = values
  if (!name?.trim() || !unit || !isRole(role)) throw new Error(`usage: ${usage}`)
  const live = await openLive()
  try {
    const { code, password, unitName } = await invite(live, { name: name.trim(), unitCode: unit, role, loginName: login })
    process.stdout.write(`${name} · ${unitName} · ${role}\ninvitation code for the mini-program, good for 7 days: ${code}\n`)
    if (password) process.stdout.write(`sign-in at a PC: ${login} / ${password}\n`)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const problem = error.details.fields?.loginName
    throw new Error(problem ? `${login}: ${problemText(problem)}` : `no unit has the code ${unit}`)
  } finally {
    await live.database.close()
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
