import { nothingTyped, readTypedArea } from './typedArea'

test('numbers in full width are numbers, and spaces around a road are none of its name', () => {
  expect(readTypedArea({ kind: 'lanes', name: ' 国定路 ', side: 'odd', from: '１', to: ' 99 ' }).area).toEqual({ kind: 'lanes', road: '国定路', side: 'odd', from: 1, to: 99 })
})

test('an estate has no numbers', () => {
  expect(readTypedArea({ ...nothingTyped, kind: 'estate', name: '鞍山四村' }).area).toEqual({ kind: 'estate', name: '鞍山四村' })
})

test.each([
  [{ name: '', from: '1', to: '2' }, ['name']], [{ name: '国定路', from: '0', to: '2' }, ['from']], [{ name: '国定路', from: '9', to: '2' }, ['to']], [{ name: '', from: '', to: '十' }, ['name', 'from', 'to']],
])('%j says field by field what is wrong', (typed, wrong) => {
  expect(Object.keys(readTypedArea({ ...nothingTyped, ...typed }).problems ?? {}).sort()).toEqual([...wrong].sort())
})
