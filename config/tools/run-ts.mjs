// Runs a TypeScript entry with plain node: node config/tools/run-ts.mjs cloud/bench/main.ts [arguments].
import { spawn } from 'node:child_process'
import { bundleForNode } from './bundle.mjs'

const [entry, ...rest] = process.argv.slice(2)
const outfile = `.cache/run/${entry.replaceAll('/', '-').replace(/\.ts$/, '.cjs')}`
await bundleForNode({ entry, outfile })
const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...rest], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
