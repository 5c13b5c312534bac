import { shippedFacts } from '../routing/cli/loadFacts'
import { type CoverageEntry, type RoutingFacts } from '../routing/facts'
import { longestAddress } from '../routing/normalise'
import { createRouter, type Router } from '../routing/router'
import { printFigure } from './figures'
import { median } from './load'

const rounds = 9
const addressCount = 4000
const megabyte = 1024 ** 2

/** As people write them: with and without district, houses, rooms and remarks, on the roads and estates of these facts. */
const typicalAddresses = ({ coverage }: RoutingFacts): string[] => {
  const beginnings = ['', '上海市杨浦区', '杨浦区', '我住在', '上海市 杨浦区 ']
  const endings = ['', '12号', '15号301室', '3号楼1201室', '（近地铁站）', '12号，麻烦下午打电话']
  return Array.from({ length: addressCount }, (_, at) => {
    // A step that shares no factor with the number of entries visits all of them.
    const area = coverage[(at * 7919) % coverage.length]?.area
    const place = !area || area.kind === 'estate' ? `${area?.name ?? ''}${1 + (at % 90)}号` : `${area.road}${area.from}${at % 3 === 0 ? '号' : '弄'}`
    return `${beginnings[at % beginnings.length]}${place}${area?.kind === 'estate' ? '' : endings[at % endings.length]}`
  })
}

/** As long as is read at all, each of what costs most: roads, numbers, names of committees and estates, brackets, and all of them. */
const hostileTexts = ['控江路', '1、', '居委', '一', '控江路1200弄', '五角场街道', '鞍山四村', '(', '不在四平路街道附近|', '旁边的', '国权路第一居委会', '近', '号', '路', '江苏省', '上海市', '12345弄', '村']
  .map((piece) => piece.repeat(longestAddress).slice(0, longestAddress))
  .concat('控江路1200弄'.repeat(100_000))

const millisecondsOf = (router: Router, texts: readonly string[]): number => {
  const before = performance.now()
  for (const text of texts) router.decide({ kind: 'typed', text })
  return (performance.now() - before) / texts.length
}

/** The same roads and estates a hundred times over, each time under other names, in the same streets. */
const grown = ({ units, coverage }: RoutingFacts, times: number): RoutingFacts => {
  const copy = (entry: CoverageEntry, turn: number): CoverageEntry => {
    const { area } = entry
    const prefix = String.fromCharCode(0x5000 + turn)
    return { ...entry, id: `${turn} ${entry.id}`, area: area.kind === 'estate' ? { ...area, name: `${prefix}${area.name}` } : { ...area, road: `${prefix}${area.road}` } }
  }
  return { units, coverage: [...coverage, ...Array.from({ length: times - 1 }, (_, turn) => coverage.map((entry) => copy(entry, turn))).flat()] }
}

/** The same roads, cut finer: an entry for every number, as a ledger would have it. */
const finer = ({ units, coverage }: RoutingFacts): RoutingFacts => ({
  units,
  coverage: coverage.flatMap((entry): CoverageEntry[] => {
    const { area } = entry
    if (area.kind === 'estate') return [entry]
    return Array.from({ length: 1 + Math.floor((area.to - area.from) / 2) }, (_, piece) => ({ ...entry, id: `${piece} ${entry.id}`, area: { ...area, from: area.from + 2 * piece, to: area.from + 2 * piece } }))
  }),
})

const heapUsed = (): number => {
  if (!global.gc) throw new Error('memory is measured with --expose-gc')
  global.gc()
  global.gc()
  return process.memoryUsage().heapUsed
}

/** What an instance holds for routing: the facts, as read from the table, and the router over them, after all roads have been asked for. */
const measureMemory = (): void => {
  const before = heapUsed()
  const facts = shippedFacts()
  const router = createRouter(facts)
  millisecondsOf(router, typicalAddresses(facts))
  const after = heapUsed()
  printFigure('routing: memory of the loaded network', (after - before) / megabyte, 'MB', { atMost: 30 })
  // Named after it was measured, so that it is still there when it is.
  if (router.decide({ kind: 'unsure' }).kind !== 'triage') throw new Error('the router has gone')
}

/** How fast addresses are decided on one core, what that takes of memory, and how both grow with the coverage and with hostile texts. */
export const measureRouting = (): void => {
  measureMemory()
  const facts = shippedFacts()
  const addresses = typicalAddresses(facts)
  const inDetail = finer(facts)
  const [small, large, detailed] = [createRouter(facts), createRouter(grown(facts, 100)), createRouter(inDetail)]
  const times = Array.from({ length: rounds + 1 }, () => ({ usual: millisecondsOf(small, addresses), large: millisecondsOf(large, addresses), detailed: millisecondsOf(detailed, addresses) })).slice(1)
  const usual = median(times.map((time) => time.usual))
  printFigure('routing: addresses decided on one core', 1000 / usual, 'addresses/s', { atLeast: 20_000 })
  printFigure('routing: 100 times the coverage / the shipped one', median(times.map((time) => time.large / time.usual)), 'ratio', { atMost: 2 })
  const share = Math.round(inDetail.coverage.length / facts.coverage.length)
  printFigure(`routing: an entry for every number (${share} times as many) / the shipped coverage`, median(times.map((time) => time.detailed / time.usual)), 'ratio', { atMost: 2 })
  const longest = hostileTexts.map((text) => median(Array.from({ length: rounds }, () => millisecondsOf(small, Array<string>(20).fill(text)))))
  printFigure('routing: the slowest hostile text / a usual address', Math.max(...longest) / usual, 'ratio', { atMost: 20 })
}
