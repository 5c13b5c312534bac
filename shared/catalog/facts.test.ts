import { holds } from '@shared/catalog/conditions'
import { ageIn, factsAt } from '@shared/catalog/facts'
import { type Answers } from '@shared/fields/answerValue'

/** Born on 31 December 1949. */
const idNumber = '11010519491231002X'
const on = (year: number, month: number, day: number) => factsAt(Date.UTC(year, month - 1, day, 4))

test('an age is that of the day in Shanghai, full on the birthday itself', () => {
  expect([ageIn({ idNumber }, on(2029, 12, 30)), ageIn({ idNumber }, on(2029, 12, 31))]).toEqual([79, 80])
  expect(ageIn({ idNumber }, factsAt(Date.UTC(2029, 11, 30, 16)))).toBe(80)
})

test('without a right ID number nobody has an age, and no condition on it holds', () => {
  const without: Answers[] = [{}, { idNumber: '' }, { idNumber: '110105194912310021' }, { idNumber: ['x'] }]
  for (const answers of without) {
    expect(ageIn(answers, on(2029, 12, 31))).toBeNull()
    expect(holds({ fact: 'age', from: 0 }, answers, on(2029, 12, 31))).toBe(false)
  }
})

test('who acts for whom is known without a question', () => {
  const acting = { fact: 'actingAs', in: ['family', 'guardian'] } as const
  expect([holds(acting, {}, factsAt(0)), holds(acting, {}, factsAt(0, 'guardian'))]).toEqual([false, true])
})
