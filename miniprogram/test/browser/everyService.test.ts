import { type Browser } from 'playwright-core'
import { catalog } from '@shared/catalog/catalog'
import { type DemoServer, startDemoServer } from '../demoServer'
import { fillProfile, signInAs } from './steps'
import { openBrowser, visit, type Visitor } from './visitor'

jest.setTimeout(120_000)

const entries = catalog.filter(({ definition }) => !definition.begun).map((entry) => [entry.definition.key, entry] as const)

let server: DemoServer
let browser: Browser
let veteran: Visitor

beforeAll(async () => {
  server = await startDemoServer()
  browser = await openBrowser()
  veteran = await visit(browser, server.url, 'phone')
  await signInAs(veteran, '张建国')
  await fillProfile(veteran, '张建国')
  await veteran.page.waitForURL(/home/)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test.each(entries)('in a browser everybody can use what stands before %s, and its first page with all that it asks, in normal and in 长辈版', async (key, { definition, texts }) => {
  await veteran.go(`packages/requests/intro/index?serviceKey=${key}`)
  await veteran.see(texts.summary)
  await veteran.fitsAll()
  await veteran.go(`packages/requests/form/index?serviceKey=${key}`)
  await veteran.see(texts.sections[definition.sections[0]?.key ?? ''] ?? '')
  // What is missing is said beside every field, and fits as well.
  await veteran.tap('下一步')
  await veteran.page.locator('.field-error:visible').first().waitFor()
  await veteran.fitsAll()
  expect(veteran.complaints).toEqual([])
})
