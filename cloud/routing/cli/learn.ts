import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { coverageFile } from '../../data/shippedCoverage'
import { type RoutingFacts } from '../facts'
import { crossValidate } from '../learn/crossValidate'
import { calibrationOf, curveOf, figuresOf } from '../learn/report'
import { labelErrors } from '../learn/labelErrors'
import { learnRoads } from '../learn/roadModel'
import { readSamples } from '../learn/samples'
import { toFacts } from '../learn/table'
import { createRouter } from '../router'
import { shippedFacts } from './loadFacts'
import { readText } from './readText'
import { run, writeLine } from './run'

const usage = 'npm run routing:learn -- ADDRESSES.csv [--write] [--rounds N]'
const target = 'cloud/data/coverage.ts'

const samplesOf = async (file: string, { units }: RoutingFacts) => {
  const streetIds = new Map(units.filter(({ kind }) => kind === 'street').map(({ shortName, id }) => [shortName, id]))
  return readSamples(await readText(file), streetIds, createRouter({ units, coverage: [] }).readAddress)
}

/** Learns the table of facts from labelled addresses with points, tells by cross-validation how far it can be trusted, and with --write makes it the shipped one. */
void run('routing:learn', async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], options: { write: { type: 'boolean' }, rounds: { type: 'string', default: '1' } }, allowPositionals: true })
  const [file, ...more] = positionals
  const rounds = Number(values.rounds)
  if (!file || more.length > 0 || !(rounds >= 1 && rounds <= 20)) throw new Error(`usage: ${usage}`)
  const facts = shippedFacts()
  const samples = await samplesOf(file, facts)
  const results = Array.from({ length: rounds }, (_, round) => crossValidate(samples, facts.units, round))
  const trials = results.flatMap((result) => result.trials)
  writeLine({ samples: samples.length, withNumber: samples.filter(({ door }) => door).length, labelErrors: Object.keys(labelErrors).length, thresholds: results.flatMap(({ thresholds }) => thresholds) })
  for (const row of curveOf(trials)) writeLine(row)
  for (const row of calibrationOf(trials)) writeLine(row)
  writeLine(figuresOf(trials))
  const table = coverageFile(toFacts(learnRoads(samples), samples))
  if (values.write) await writeFile(target, table)
  writeLine({ facts: table.split('\n').length, written: values.write ? target : null })
})
