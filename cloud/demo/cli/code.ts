import { keysFor } from '../../keysFor'
import { openLive } from '../../openLive'
import { totpCode, totpStep } from '../../security/totp'
import { createVault } from '../../security/vault'
import { readSettings } from '../../settings'
import { isMarkedDemo } from '../../settleDatabase'

const usage = 'npm run demo:code -- LOGIN_NAME'

/** Shows what the authenticator of a sample person would, for a demo without a phone at hand. Refuses any other database. */
const main = async ([loginName]: readonly string[]): Promise<void> => {
  if (!loginName) throw new Error(`usage: ${usage}`)
  const { database, clock } = await openLive()
  try {
    if (!(await isMarkedDemo(database))) throw new Error('this is no demo: here only the authenticator of the person knows the code')
    const settings = readSettings(process.env, process.cwd())
    const [known] = await database.query<{ staffId: string; secret: string }>(
      'SELECT f.staffId, f.secret FROM staff_second_factor f JOIN staff s ON s.id = f.staffId WHERE s.loginName = ?', [loginName])
    if (!known) throw new Error(`${loginName} has no authenticator yet: sign in with the password first, the page then shows the QR code`)
    const secret = Buffer.from(createVault(keysFor(settings), settings.suite).open(known.secret, known.staffId), 'base64url')
    process.stdout.write(`${totpCode(secret, totpStep(clock.now()))}\n`)
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
