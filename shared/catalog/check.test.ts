import { fieldsOf } from '@shared/catalog/answers'
import { catalog } from '@shared/catalog/catalog'
import { carriedInto, judge } from '@shared/catalog/check'
import { fieldsIn } from '@shared/catalog/conditions'
import { factsAt } from '@shared/catalog/facts'
import { type Field, type ServiceDefinition } from '@shared/catalog/types'
import { type Answers } from '@shared/fields/answerValue'

const facts = factsAt(Date.UTC(2026, 10, 25))
const checked = catalog.flatMap(({ definition, texts }) => (definition.check ? [[definition.key, definition, texts] as const] : []))
const named = (key: string): ServiceDefinition => catalog.find(({ definition }) => definition.key === key)?.definition as ServiceDefinition
const verdictOf = (key: string, answers: Answers) => {
  const { check } = named(key)
  return check ? judge(check, answers, facts) : null
}
const outcomesOf = (key: string, answers: Answers) => verdictOf(key, answers)?.outcomes.map((outcome) => outcome.key) ?? null

describe.each(checked)('the questions before %s', (_key, { check }, texts) => {
  it('look back only, and so do what they come to', () => {
    const keys = check?.questions.map(({ key }) => key) ?? []
    check?.questions.forEach(({ when }, index) => expect(keys.slice(0, index)).toEqual(expect.arrayContaining(when ? fieldsIn(when) : [])))
    for (const { when } of check?.outcomes ?? []) expect(keys).toEqual(expect.arrayContaining(when ? fieldsIn(when) : []))
  })

  it('send nobody to a service that there is not', () => {
    const services = catalog.map(({ definition }) => definition.key)
    for (const { service } of check?.outcomes ?? []) if (service) expect(services).toContain(service)
  })

  it('have a reason in words for everything they come to', () => {
    for (const { key } of check?.outcomes ?? []) expect([texts.check?.outcomes[key]?.title, texts.check?.outcomes[key]?.text].every((words) => words && words.length > 3)).toBe(true)
    expect(texts.check?.decides.length).toBeGreaterThan(5)
  })

  it('come to something, whichever way one answers', () => {
    const walk = (answers: Answers, index: number): Answers[] => {
      const question = check?.questions[index]
      if (!question) return [answers]
      return question.options.flatMap((option) => walk({ ...answers, [question.key]: question.kind === 'choices' ? [option] : option }, index + 1))
    }
    for (const answers of walk({}, 0)) expect(check && judge(check, answers, facts)).not.toBeNull()
  })
})

describe('我能办吗 for the certificate', () => {
  const veteran: Answers = { cardType: 'veteran', inYangpu: 'yes', record: 'complete', circumstances: ['none'], discharge: 'have', filedBy: 'self' }

  it('says yes, once everything is answered', () => {
    const { filedBy: _open, ...half } = veteran
    expect(verdictOf('certificate', half)).toBeNull()
    expect(outcomesOf('certificate', veteran)).toEqual(['entitled'])
  })
  it('tells families of the serving at once where to turn, without another question', () => {
    expect(verdictOf('certificate', { cardType: 'servingFamily' })).toMatchObject({ verdict: 'elsewhere', outcomes: [{ key: 'servingFamily', service: 'consultation' }] })
  })
  it('asks for the record first where it is not complete', () => {
    expect(verdictOf('certificate', { ...veteran, record: 'unknown' })).toMatchObject({ verdict: 'first', outcomes: [{ service: 'enrollment' }] })
  })
  it.each(['dismissed', 'rightsDeprived', 'imprisoned'])('says not now while somebody is %s, and leaves the decision to the staff', (circumstance) => {
    expect(verdictOf('certificate', { ...veteran, circumstances: [circumstance] })?.verdict).toBe('notNow')
  })
  it.each(['penalty', 'expelled'])('says yes to somebody with %s, and that it is weighed', (circumstance) => {
    expect(outcomesOf('certificate', { ...veteran, circumstances: [circumstance] })).toEqual(['entitled', 'weighed'])
  })
  it('gives the gravest reason, not the first', () => {
    expect(verdictOf('certificate', { ...veteran, record: 'missing', circumstances: ['imprisoned'] })?.verdict).toBe('notNow')
  })
  it('carries into the form what the form asks too, and nothing that it would refuse', () => {
    const { check } = named('certificate')
    const fields = fieldsOf<Field>(named('certificate'))
    const carried = (answers: Answers) => carriedInto(fields, check?.questions ?? [], answers, facts)
    expect(carried(veteran)).toEqual({ cardType: 'veteran', circumstances: ['none'], discharge: 'have', filedBy: 'self' })
    expect(carried({ ...veteran, cardType: 'both' })).toEqual({ circumstances: ['none'], discharge: 'have', filedBy: 'self' })
    // Of the bereaved nobody asks for discharge papers: what was tapped before the mind changed stays behind.
    expect(carried({ ...veteran, cardType: 'bereaved' })).not.toHaveProperty('discharge')
  })
})

describe('the wizard for a replacement', () => {
  it.each<[string, Answers, string, string[]]>([
    ['damaged: the bank', { replacementReason: 'unreadable' }, 'elsewhere', ['bank']],
    ['printed data changed: the station', { replacementReason: 'changed' }, 'yes', ['station']],
    ['lost and not reported: report it first', { replacementReason: 'lost', lossReport: 'none' }, 'elsewhere', ['reportFirst']],
    ['lost and reported by phone: the branch', { replacementReason: 'lost', lossReport: 'temporary' }, 'elsewhere', ['reportFormally']],
    ['lost, reported, same data: bank or station', { replacementReason: 'lost', lossReport: 'formal', dataSame: 'same' }, 'yes', ['bankOrStation']],
    ['lost, reported, data changed: the station', { replacementReason: 'lost', lossReport: 'formal', dataSame: 'changed' }, 'yes', ['station']],
  ])('leads %s', (_way, answers, verdict, outcomes) => {
    expect([verdictOf('certificate_replacement', answers)?.verdict, outcomesOf('certificate_replacement', answers)]).toEqual([verdict, outcomes])
  })
  it('leads nowhere before it knows enough', () => {
    const halfWay: Answers[] = [{}, { replacementReason: 'lost' }, { replacementReason: 'lost', lossReport: 'formal' }]
    for (const open of halfWay) expect(verdictOf('certificate_replacement', open)).toBeNull()
  })
})
