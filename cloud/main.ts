import { type AddressInfo, isIPv6 } from 'node:net'
import { join } from 'node:path'
import { samplePassword, sampleStaff, sampleVeterans } from './demo/samplePeople'
import { readSettings, type Settings, SettingsError } from './settings'
import { type Running, start } from './start'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** What somebody can do about it, in one line; anything else is a fault of ours and says where. */
const explain = (error: NodeJS.ErrnoException & { fatal?: boolean; sqlMessage?: string }, settings: Settings | null): string => {
  if (error instanceof SettingsError) return error.message
  if (error.code === 'EADDRINUSE') return `port ${settings?.port} is in use: stop what runs there, or choose another with PORT=`
  if (error.code === 'EACCES' || error.code === 'EROFS') return `no permission for ${error.path ?? `port ${settings?.port}`}: choose another PORT or DATA_DIR`
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(error.code ?? '')) return `the database of DATABASE_URL cannot be reached (${error.code})`
  if (error.code?.startsWith('ER_')) return `the database of DATABASE_URL refused (${error.code})`
  return `could not start: ${error.message}`
}

const printDemo = (): void => {
  say('Sample sign-ins (this is a demo, on this machine alone):')
  for (const { name, code } of sampleVeterans) say(`  veteran  ${name}  choose the name on the sign-in page (${code})`)
  for (const { name, loginName, unitName } of sampleStaff) say(`  staff    ${name}  ${loginName} / ${samplePassword}  ${unitName}`)
  say('The bureau also gives a one-time code: set it up at the first sign-in with an authenticator, or read it from: npm run demo:code -- sunli')
}

/** The port is the system's choice where PORT is 0. */
const addressOf = ({ host }: Settings, { server }: Running): string => `http://${isIPv6(host) ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`

const stopOnSignal = ({ stop }: Running): void => {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void stop().then(() => process.exit(0))
    })
  }
}

const main = async (): Promise<void> => {
  const distFolder = join(__dirname, '..')
  let settings: Settings | null = null
  try {
    settings = readSettings(process.env, join(distFolder, '..'))
    const running = await start(settings, distFolder)
    // Before it is told where we are: whoever knows may ask us to stop.
    stopOnSignal(running)
    say(addressOf(settings, running))
    if (running.isDemo) printDemo()
  } catch (error) {
    process.stderr.write(`${explain(error as Error, settings)}\n`)
    process.exit(1)
  }
}

void main()
