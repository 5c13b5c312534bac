import { gzipSync } from 'node:zlib'
import { catalog, directories } from '@shared/catalog/catalog'
import { type Found, createServiceSearch } from '@shared/domain/serviceSearch'
import { notOurs, sayings } from '../../test/sayings'
import { allEditions, formsOf } from './effective'
import { presentDirectory, presentServiceBrief } from './presenter'
import { presentServiceWords } from './serviceWords'

const forms = formsOf(allEditions)
const briefs = [...forms.all().map(presentServiceBrief), ...directories.map(presentDirectory)]
const words = presentServiceWords(forms)
const titles = new Map(briefs.map(({ key, title }) => [key, title]))
const search = createServiceSearch(words.services.map((service) => ({ ...service, title: titles.get(service.key) ?? '' })), words.alike)
const keysOf = (found: readonly Found[]): string[] => found.map(({ key }) => key)

describe('a service is found by what old people say', () => {
  test.each(sayings)('%s → %s', (typed, key) => {
    expect(keysOf(search(typed)).slice(0, 3)).toContain(key)
  })

  test('in far more than sixty ways, most of which no file holds word for word, for every service that there is', () => {
    const held = new Set(catalog.flatMap(({ texts }) => texts.saidAs))
    expect(sayings.length).toBeGreaterThanOrEqual(90)
    expect(sayings.filter(([typed]) => !held.has(typed)).length).toBeGreaterThan(sayings.length / 2)
    expect([...new Set(sayings.map(([, key]) => key))].sort()).toEqual(briefs.map(({ key }) => key).sort())
  })
})

test.each(notOurs)('%s finds nothing, or the station that can be asked', (typed) => {
  expect(keysOf(search(typed)).filter((key) => key !== 'consultation')).toEqual([])
})

test('every service is found by its title and by each of its own sayings', () => {
  for (const { key, said } of words.services) {
    for (const typed of [titles.get(key) ?? '', ...said]) expect([typed, keysOf(search(typed)).slice(0, 3)]).toEqual([typed, expect.arrayContaining([key])])
  }
})

test('the list for the first screen and the words for the search are small', () => {
  const size = (answer: object): number => gzipSync(JSON.stringify(answer)).length
  expect(size({ services: briefs })).toBeLessThan(12_000)
  // Read once, where somebody opens the catalogue.
  expect(size(words)).toBeLessThan(16_000)
})
