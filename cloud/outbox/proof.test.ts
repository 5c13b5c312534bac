import { runCommand } from '../test/runCommand'

// The same as npm run proof, smaller: there are processes to be killed, and two that send from one outbox.
const onMariadb = process.env.MARIADB_MISSING ? it.skip : it

onMariadb('a process that sends messages and is killed between any two steps loses none, and sends at most one of them twice', async () => {
  const { code, lines, error } = await runCommand('cloud/proof/main', '--only', 'senderKills', '--sender-kills', '10', '--server', process.env.TEST_MARIADB_URL as string)
  expect({ code, why: code === 0 ? '' : error, met: lines.map((line) => JSON.parse(line).met) }).toEqual({ code: 0, why: '', met: Array.from({ length: 7 }, () => true) })
}, 300_000)

onMariadb('two processes on one outbox send each of a thousand messages once, with one token', async () => {
  const { code, lines, error } = await runCommand('cloud/proof/main', '--only', 'twoSenders', '--server', process.env.TEST_MARIADB_URL as string)
  expect({ code, why: code === 0 ? '' : error, met: lines.map((line) => JSON.parse(line).met) }).toEqual({ code: 0, why: '', met: [true, true, true, true, null] })
}, 300_000)
