import { askedFields, checkFields, fieldsOf } from '@shared/catalog/answers'
import { catalog } from '@shared/catalog/catalog'
import { judge } from '@shared/catalog/check'
import { factsAt } from '@shared/catalog/facts'
import { hardshipAid } from '@shared/catalog/services/hardshipAid'
import { memorialTrip } from '@shared/catalog/services/memorialTrip'
import { schooling } from '@shared/catalog/services/schooling'
import { type Field, type ServiceDefinition } from '@shared/catalog/types'
import { type Answers } from '@shared/fields/answerValue'

const shanghai = (text: string): number => Date.parse(`${text}+08:00`)
const asked = (definition: ServiceDefinition, answers: Answers, at: string): string[] => askedFields(fieldsOf<Field>(definition), answers, factsAt(shanghai(at))).map(({ key }) => key)
const problemsOf = (definition: ServiceDefinition, answers: Answers, at: string): Record<string, string> =>
  Object.fromEntries(Object.entries(checkFields(fieldsOf<Field>(definition), answers, shanghai(at)).problems).map(([key, { code }]) => [key, code]))

describe('schooling', () => {
  const on = '2026-11-25T10:00'
  it.each([['2012-11-26', true], ['2012-11-25', false], ['2026-11-25', true], ['2027-01-01', true]])('of a child born on %s needs its guardian: %s', (childBirth, isNeeded) => {
    expect(asked(schooling, { childBirth }, on).includes('guardianConsent')).toBe(isNeeded)
  })
  it('does not ask for a guardian before the birthday is known, and takes no tick that is not there', () => {
    expect(asked(schooling, {}, on)).not.toContain('guardianConsent')
    expect(problemsOf(schooling, { childBirth: '2018-05-01', guardianConsent: false }, on)).toMatchObject({ guardianConsent: 'declaration_missing', guardianSignature: 'signature_missing' })
  })
})

describe('a memorial trip', () => {
  const check = memorialTrip.check
  const hints = (at: string): string[] => judge(check, { kinship: 'child' }, factsAt(shanghai(at)))?.outcomes.map(({ key }) => key) ?? []

  it('is for the next year up to the last moment of 1 August, and for the year after from then on', () => {
    expect(hints('2026-08-01T23:59')).toEqual(['entitled', 'thisRound'])
    expect(hints('2026-08-02T00:00')).toEqual(['entitled', 'nextRound'])
    expect(hints('2027-01-01T00:00')).toEqual(['entitled', 'thisRound'])
    expect(asked(memorialTrip, {}, '2026-08-01T23:59')).not.toContain('understandsRound')
    expect(problemsOf(memorialTrip, {}, '2026-08-02T00:00')).toMatchObject({ understandsRound: 'declaration_missing' })
  })

  it('takes three people and never a fourth', () => {
    const people = (travellers: string): string[] => asked(memorialTrip, { travellers }, '2026-03-01T10:00').filter((key) => key.endsWith('Name') && key !== 'martyrName')
    expect([people('one'), people('two'), people('three')]).toEqual([['firstName'], ['firstName', 'secondName'], ['firstName', 'secondName', 'thirdName']])
    expect(problemsOf(memorialTrip, { travellers: 'four' }, '2026-03-01T10:00')).toMatchObject({ travellers: 'choice_missing' })
  })

  it.each([
    ['one', { firstBirth: '1961-03-02' }, false], ['one', { firstBirth: '1961-03-01' }, true],
    ['three', { firstBirth: '1990-01-01', secondBirth: '1990-01-01', thirdBirth: '1950-01-01' }, true],
    // Of somebody who does not travel after all nothing counts.
    ['two', { firstBirth: '1990-01-01', secondBirth: '1990-01-01', thirdBirth: '1950-01-01' }, false],
  ])('of %s, born %p, needs a companion from 65 on: %s', (travellers, births, isNeeded) => {
    expect(asked(memorialTrip, { travellers, ...births }, '2026-03-01T10:00').includes('companionName')).toBe(isNeeded)
  })
})

describe('hardship aid', () => {
  const { questions } = hardshipAid.check
  it('knows five causes', () => {
    expect(questions.find(({ key }) => key === 'causes')?.options).toHaveLength(5)
  })
  it('refuses nobody by itself, whoever they are and whatever the cause', () => {
    for (const category of questions[0].options) {
      for (const cause of questions[1].options) expect(judge(hardshipAid.check, { category, causes: [cause] }, factsAt(shanghai('2026-11-25T10:00')))?.verdict).toBe('yes')
    }
  })
})

describe('every service', () => {
  /** What would lead to the place, the number or the work of a unit. */
  const secret = /部队(?!番号、驻地)|驻地(?!、?和?任务|、职务)|番号(?!、驻地)|装备|代号|服役单位|所在连|军衔/
  it.each(catalog.map(({ definition, texts }) => [definition.key, definition, texts] as const))('%s asks for no unit, garrison, post, mission or equipment', (_key, definition, texts) => {
    const words = fieldsOf<Field>(definition).flatMap(({ key }) => {
      const { label, options = {} } = texts.fields[key] ?? { label: '' }
      return [label, ...Object.values(options)]
    })
    expect(words.filter((text) => secret.test(text))).toEqual([])
  })
})
