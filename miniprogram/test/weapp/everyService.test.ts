import { type Answers, askedFields } from '@shared/catalog/answers'
import { catalog } from '@shared/catalog/catalog'
import { factsAt } from '@shared/catalog/facts'
import { type AnyFieldWords, type Field } from '@shared/catalog/types'
import { type FieldKind } from '@shared/fields'
import { shippedSettings } from '@shared/catalog/settings'
import { checkTexts } from '@shared/text/check'
import { answerTexts } from '@shared/text/answers'
import { fieldTexts } from '@shared/text/fields'
import { portraitPhoto } from '../../../cloud/test/portraits'
import { type DemoServer, startDemoServer } from '../demoServer'
import { Host } from './host/host'
import { Person } from './person'
import { fillInProfile, signIn } from './steps'

const entries = catalog.filter(({ definition }) => !definition.begun).map((entry) => [entry.definition.key, entry] as const)

let server: DemoServer
let host: Host
let person: Person

beforeAll(async () => {
  server = await startDemoServer()
  host = new Host(server.url)
  host.device.code = 'sample:weapp-every'
  host.device.addToAlbum(await portraitPhoto({ width: 720, height: 960 }))
  host.start()
  person = new Person(host)
  await signIn(person)
  await fillInProfile(person)
  await person.arrive('pages/home/index')
})
afterAll(async () => {
  host?.stop()
  await server?.stop()
})

type Fill = (field: Field, words: AnyFieldWords) => Promise<void>

const pickDay: Fill = async ({ dates }, { label }) => {
  const { pick, year, month, day, yearOf, monthOf, dayOf } = fieldTexts.date
  for (const [part, text] of [[year, yearOf(dates === 'future' ? new Date().getFullYear() + 1 : 2000)], [month, monthOf(2)], [day, dayOf(15)]] as const) {
    await person.choose(label, pick(part))
    await person.tap(text)
  }
}
const pickFirst: Fill = ({ options = [] }, { label, options: texts = {} }) =>
  person.choose(label, texts[options[0] ?? ''] ?? shippedSettings.banks[0]?.text ?? '')
const write: Fill = (_field, { label }) => person.type(label, '写几句话')

/** How a person answers each kind of field that a first page has; the rest stands there from the record. */
const ways: Readonly<Partial<Record<FieldKind, Fill>>> = {
  choice: pickFirst, choices: pickFirst, date: pickDay, shortText: write, longText: write,
  name: (_field, { label }) => person.type(label, '王秀英'),
  phone: (_field, { label }) => person.type(label, '13912345678'),
  declaration: (_field, { label }) => person.tap(label),
  station: async (_field, { label }) => {
    await person.choose(label, fieldTexts.station.pickStreet)
    await person.tap('五角场街道', 0)
    await person.choose(label, fieldTexts.station.pickStation)
    await person.tap(answerTexts.station('五角场街道'))
  },
  papers: async (_field, { label }) => {
    await person.choose(label, fieldTexts.pages.album)
    await person.see('已上传 1 页')
  },
}

test.each(entries)('%s opens in WeChat, its first page is filled in and goes on', async (key, { definition, texts }) => {
  host.pages.navigateTo(`/packages/requests/intro/index?serviceKey=${key}`)
  await person.see(texts.summary)
  if (!definition.check?.isGate) await person.tap(checkTexts.begin)
  else host.pages.navigateTo(`/packages/requests/form/index?serviceKey=${key}`)
  await person.arrive('packages/requests/form/index')
  const [first] = definition.sections
  await person.see(texts.sections[first?.key ?? ''] ?? '')
  let answers: Answers = {}
  for (const field of (first?.fields ?? []) as readonly Field[]) {
    const isAsked = askedFields((first?.fields ?? []) as readonly Field[], answers, factsAt(Date.now())).some((asked) => asked.key === field.key)
    if (!isAsked || field.optional || field.prefill) continue
    await ways[field.kind]?.(field, texts.fields[field.key] ?? { label: '' })
    answers = { ...answers, [field.key]: field.kind === 'choices' ? [field.options?.[0] ?? ''] : field.options?.[0] ?? '写几句话' }
  }
  await person.tap('下一步')
  await person.see('第 2 步')
  host.assertNoUnknownCalls()
  while (host.pages.routes().length > 1) host.pages.navigateBack()
})
