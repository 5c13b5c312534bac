import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type Answers, askedFields, fieldsOf } from '@shared/catalog/answers'
import { catalog } from '@shared/catalog/catalog'
import { fieldsIn } from '@shared/catalog/conditions'
import { factsAt } from '@shared/catalog/facts'
import { type Field } from '@shared/catalog/types'
import { type ServedService } from '@shared/contract/services'
import { fieldTexts } from '@shared/text/fields'
import { forgetAllKept } from '@/platform/kept'
import { requestId } from '@/test/fields'
import { fake } from '@/test/taro'
import { formsOf } from '../../cloud/features/services/effective'
import { presentService } from '../../cloud/features/services/presenter'
import { caseOf, fillIn, unstored, type Wanted, wrongAnswers } from '../../cloud/test/formAnswers'
import { FormSteps } from '@/packages/requests/form/FormSteps'
import { askedSections, problemsOf } from '@/packages/requests/form/steps'

const streetCode = '310110015'
const facts = factsAt(Date.now())
const forms = formsOf(catalog)
const entries = forms.shipped().map(({ definition: { key } }) => [key, presentService(forms.current(key), forms), fieldsOf<Field>(forms.current(key).definition)] as const)

// Nobody signs here: the pad need not be able to draw.
beforeAll(() => void jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null))
beforeEach(() => {
  fake.reset()
  fake.answer = async ({ url }) => ({ statusCode: 200, data: url.includes('/areas') ? { streets: [] } : { version: 2, savedAt: 0 } })
})

const next = async () => act(async () => void fireEvent.click(screen.getByRole('button', { name: '下一步' })))

/** The form with these answers, opened and gone through to that page. */
const openAt = async (service: ServedService, answers: Answers, page: number): Promise<void> => {
  cleanup()
  forgetAllKept()
  const draft = { id: requestId, serviceKey: service.key, formVersion: service.version, version: 1, savedAt: 0, actingAs: 'self', personId: '01HZZZZZZZZZZZZZZZZZZZZZZP', personName: null, answers } as const
  await act(async () => void render(<FormSteps service={service} draft={draft} />))
  for (let step = 0; step < page; step += 1) await next()
}

/** What is tapped, typed or drawn into. */
const handles = 'input, textarea, button, canvas, [role=radio], [role=checkbox], [role=button]'
const shownProblem = (key: string): string | null => document.getElementById(`error-${key}`)?.textContent ?? null

/** The page with these answers: each of its fields has its widget, and once the person wants to go on each that is wrong its sentence. */
const lookAt = async (service: ServedService, answers: Answers, page: number, faulty: (key: string) => boolean): Promise<void> => {
  await openAt(service, answers, page)
  expect(screen.queryByText(fieldTexts.unknown)).toBeNull()
  const keys = askedSections(service, answers, facts)[page]?.fields.map(({ key }) => key) ?? []
  expect(keys.filter((key) => !document.getElementById(`field-${key}`)?.querySelector(handles))).toEqual([])
  await next()
  const problems = problemsOf(service, answers, Date.now(), facts)
  expect(Object.fromEntries(keys.map((key) => [key, shownProblem(key)]))).toEqual(Object.fromEntries(keys.map((key) => [key, problems[key] ?? null])))
  expect(keys.filter((key) => faulty(key) && !problems[key])).toEqual([])
}

/** The plain case, and one for every field that only some people are asked. */
const casesOf = async (fields: readonly Field[]): Promise<Wanted[]> => {
  const found = await Promise.all(fields.map((field) => caseOf(field, fields, facts)))
  return [...new Map(found.flatMap((one) => one ?? []).map((one) => [JSON.stringify(one), one])).values()]
}

test.each(entries)('%s is drawn page by page, and says beside every answer what is wrong with it', async (_key, service, fields) => {
  const deciding = new Set(fields.flatMap(({ when }) => (when ? fieldsIn(when) : [])))
  const seen = new Set<string>()
  for (const wanted of await casesOf(fields)) {
    const right = await fillIn(fields, wanted, facts, { streetCode, upload: unstored })
    const asked = new Map(askedFields(fields, right, facts).map((field) => [field.key, field]))
    for (const [page, section] of askedSections(service, right, facts).entries()) {
      const keys = section.fields.map(({ key }) => key)
      // A page that was seen as it is need not be seen again.
      if (keys.every((key) => seen.has(key))) continue
      keys.forEach((key) => seen.add(key))
      const isMissable = (key: string): boolean => keys.includes(key) && !deciding.has(key)
      await lookAt(service, Object.fromEntries(Object.entries(right).filter(([key]) => !isMissable(key))), page, (key) => isMissable(key) && !asked.get(key)?.optional)
      const wrong = Object.fromEntries(keys.filter(isMissable).flatMap((key) => {
        const answer = wrongAnswers[asked.get(key)?.kind ?? 'name']
        return answer === undefined ? [] : [[key, answer]]
      }))
      await lookAt(service, { ...right, ...wrong }, page, (key) => key in wrong)
    }
  }
  expect([...seen].sort()).toEqual(fields.map(({ key }) => key).sort())
})

test.each(entries)('%s comes with right answers from its first page to the review', async (_key, service, fields) => {
  const right = await fillIn(fields, { answers: {} }, facts, { streetCode, upload: unstored })
  await openAt(service, right, askedSections(service, right, facts).length)
  expect(screen.getByText('核对一遍')).toBeTruthy()
  expect(screen.getByRole('button', { name: '提交申请' })).toBeTruthy()
})
