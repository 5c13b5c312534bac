// npm start: builds what is missing or stale, then becomes the server.
import { spawn } from 'node:child_process'
import { buildStale, say } from './run.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node ${process.versions.node} is too old: please install Node 20.19 or newer`)
  process.exit(1)
}
// Whether this is the demo is the server's to decide; a WeChat app id or a database of one's own says that it is not.
const mayBeDemo = !process.env.WECHAT_APPID && !process.env.DATABASE_URL
if (!(await buildStale(['server', mayBeDemo ? 'h5-demo' : 'h5']))) process.exit(1)

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/cloud/main.cjs'], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
