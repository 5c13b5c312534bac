import { catalog } from '@shared/catalog/catalog'
import { judge } from '@shared/catalog/check'
import { factsAt } from '@shared/catalog/facts'
import { type ServiceDefinition } from '@shared/catalog/types'
import { type Answers } from '@shared/fields/answerValue'

const facts = factsAt(Date.UTC(2026, 10, 25))
const named = (key: string): ServiceDefinition => catalog.find(({ definition }) => definition.key === key)?.definition as ServiceDefinition
const entries = catalog.map(({ definition, texts }) => [definition.key, definition, texts] as const)

describe('我能办吗', () => {
  it.each<[string, Answers, string, string[]]>([
    ['employment_help', { capacity: 'servingSpouse' }, 'elsewhere', ['servingSpouse']],
    ['employment_help', { capacity: 'other' }, 'elsewhere', ['notEntitled']],
    ['employment_help', { capacity: 'veteran', workStatus: 'employed' }, 'notNow', ['employed']],
    ['employment_help', { capacity: 'veteran', workStatus: 'leaving' }, 'yes', ['entitled']],
    ['family_employment', { capacity: 'veteran' }, 'elsewhere', ['veteran']],
    ['family_employment', { capacity: 'servingSpouse' }, 'yes', ['entitled']],
    ['honour_plaque', { plaqueState: 'never' }, 'elsewhere', ['never']],
    ['honour_plaque', { plaqueState: 'damaged', plaqueCause: 'fault', replacedBefore: 'never' }, 'notNow', ['fault']],
    ['honour_plaque', { plaqueState: 'lost', plaqueCause: 'renovation', replacedBefore: 'twice' }, 'notNow', ['twice']],
    ['honour_plaque', { plaqueState: 'damaged', plaqueCause: 'worn', replacedBefore: 'once' }, 'yes', ['entitled']],
    ['return_reception', { capacity: 'officer' }, 'elsewhere', ['officer']],
    ['return_reception', { capacity: 'serving' }, 'notNow', ['serving']],
    ['return_reception', { capacity: 'soldier', settlesHere: 'no' }, 'elsewhere', ['settlesElsewhere']],
    ['return_reception', { capacity: 'soldier', settlesHere: 'yes', dischargePaper: 'waiting' }, 'first', ['paperFirst']],
    ['return_reception', { capacity: 'soldier', settlesHere: 'unsure', dischargePaper: 'lost' }, 'yes', ['entitled', 'unsure', 'lost']],
    ['benefit_pension', { pensionCategory: 'none' }, 'elsewhere', ['notEntitled']],
    ['benefit_pension', { pensionCategory: 'martyr', registeredHere: 'no' }, 'elsewhere', ['outside']],
    ['benefit_pension', { pensionCategory: 'other', registeredHere: 'yes' }, 'yes', ['entitled', 'unsure']],
    ['story_nomination', { nominee: 'veteran', nomineeAsked: 'notYet' }, 'first', ['askFirst']],
    ['story_nomination', { nominee: 'veteran', nomineeAsked: 'agreed' }, 'yes', ['entitled']],
    ['speaker_booking', { organisationKind: 'none' }, 'elsewhere', ['single']],
    ['speaker_booking', { organisationKind: 'school' }, 'yes', ['entitled']],
  ])('for %s with %j comes to %s', (key, answers, verdict, outcomes) => {
    const { check } = named(key)
    const judged = check && judge(check, answers, facts)
    expect([judged?.verdict, judged?.outcomes.map((outcome) => outcome.key)]).toEqual([verdict, outcomes])
  })
})

describe.each(entries)('%s', (key, definition, texts) => {
  it('is found in the ways in which people say it', () => {
    if (definition.begun) return
    expect(new Set(texts.saidAs).size).toBe(texts.saidAs.length)
    expect(texts.saidAs.length).toBeGreaterThanOrEqual(6)
  })

  it('asks for nothing that is secret: no unit, garrison, post, mission or equipment', () => {
    const labels = [...Object.values(texts.fields), ...Object.values(texts.check?.questions ?? {})].flatMap(({ label, options = {} }) => [label, ...Object.values(options)])
    expect(labels.filter((words) => /部队|番号|代号|驻地|军衔|兵种|装备|武器|任务|服役单位/.test(words))).toEqual([])
  })

  it('promises by itself only what is published; whatever else it says is a default of the bureau', () => {
    const published = ['certificate cityReview', 'certificate handOver', 'certificate_replacement cityReview', 'certificate_replacement handOver', 'legal_advice advice']
    const promised = definition.stages.filter(({ limit, bureauDefault }) => limit && !bureauDefault).map((stage) => `${key} ${stage.key}`)
    // 15 and 60 days are published for these two.
    if (key !== 'mediation' && key !== 'complaint') expect(published).toEqual(expect.arrayContaining(promised))
  })
})

test('legal advice is due on the seventh day, weekends counted', () => {
  expect(named('legal_advice').stages.map(({ limit }) => limit)).toEqual([{ amount: 7, unit: 'calendarDays' }])
})

test('what is asked about health, money or need is seen by those alone who handle it', () => {
  const delicate = ['need', 'needPapers', 'workLimits', 'selfCare', 'livesWith', 'account', 'accountBank', 'accountHolder']
  const fields = catalog.flatMap(({ definition }) => definition.sections.flatMap((section) => section.fields.map((field) => ({ ...field, of: definition.key }))))
  expect(fields.filter((field) => delicate.includes(field.key) && !('sensitive' in field)).map(({ of, key }) => `${of} ${key}`)).toEqual([])
})
