// Small pieces that the commands share: say something, run a child, build what is stale.
import { spawn } from 'node:child_process'
import { builds, isFresh, markFresh } from './freshness.mjs'

export const say = (text) => process.stdout.write(`${text}\n`)

/** Runs a command to its end; resolves to its exit code. `quiet` keeps the output for the caller to show when it failed. */
export const run = (command, args, { quiet = false, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }))
  })

const scripts = { server: ['config/tools/build-server.mjs'], weapp: ['config/tools/build-client.mjs', 'weapp'], h5: ['config/tools/build-client.mjs', 'h5'], 'h5-demo': ['config/tools/build-client.mjs', 'h5-demo'] }

/** Lets so many pieces of work run at once; the others wait their turn in the order they came. */
export const createSlots = (atOnce) => {
  const waiting = []
  let free = atOnce
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

/** Builds this one, where missing or older than its sources; false when it fails. */
const buildOne = async (name) => {
  if (isFresh(name)) return true
  const startedAt = Date.now()
  say(`building ${name} → ${builds[name].output} …`)
  const { code, output } = await run(process.execPath, scripts[name], { quiet: true })
  if (code !== 0) {
    say(output)
    say(`building ${name} failed`)
    return false
  }
  markFresh(name)
  say(`built ${name} in ${Math.round((Date.now() - startedAt) / 1000)} s`)
  return true
}

/** Builds what of these is stale, each when it gets a slot, one after the other unless told otherwise; false when one fails. */
export const buildStale = async (names, slot = createSlots(1)) => (await Promise.all(names.map((name) => slot(() => buildOne(name))))).every(Boolean)
