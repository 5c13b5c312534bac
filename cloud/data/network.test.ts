import { parseUnits, shippedUnits, type UnitRow } from './network'

const head = 'code,kind,parentCode,name,shortName,officialCode\n'
const ofKind = (kind: UnitRow['kind']): UnitRow[] => shippedUnits().filter((unit) => unit.kind === kind)

test('the shipped network is the bureau, its centre, 12 streets, 301 committees and 4 partner points', () => {
  const count = (kind: UnitRow['kind']) => ofKind(kind).length
  expect([count('bureau'), count('district'), count('street'), count('community'), count('partner')]).toEqual([1, 1, 12, 301, 4])
})

test('every street has committees, and their codes begin with the code of the street', () => {
  for (const { code, parentCode } of ofKind('community')) expect(code.slice(0, 9)).toBe(parentCode)
  expect(new Set(ofKind('community').map(({ parentCode }) => parentCode)).size).toBe(12)
})

test('stations bear the names that people know', () => {
  const unit = (code: string) => shippedUnits().find((candidate) => candidate.code === code)
  expect(unit('310110019')).toMatchObject({ name: '五角场街道退役军人服务站', shortName: '五角场街道', parentCode: 'district' })
  expect(unit('310110019007')).toMatchObject({ name: '国定一居委退役军人服务站', shortName: '国定一居委会' })
})

test.each([
  ['a code twice', 'x,bureau,,甲,甲,\nx,district,x,乙,乙,', 'line 3: code x stands here twice'],
  ['an unknown kind', 'x,office,,甲,甲,', 'line 2: "office" is no kind of unit'],
  ['a parent below its child', 'x,district,y,甲,甲,\ny,bureau,,乙,乙,', 'line 2: parent y is not above it'],
  ['a committee without a street', 'x,bureau,,甲,甲,\ny,community,x,乙,乙,', 'line 3: a community does not stand under bureau'],
  ['a street under nothing', 'x,street,,甲,甲,', 'line 2: a street does not stand under nothing'],
  ['a unit without a name', 'x,bureau,,,甲,', 'line 2: a name is missing'],
  ['a code that the contract does not admit', '甲,bureau,,甲,甲,', 'line 2: code'],
])('%s is refused with its line', (_, rows, message) => {
  expect(() => parseUnits(head + rows)).toThrow(message)
})
