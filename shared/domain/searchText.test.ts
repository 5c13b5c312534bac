import { isNothing, readSearchText, type SearchReading } from '@shared/domain/searchText'

const found = (text: string): Partial<SearchReading> => Object.fromEntries(Object.entries(readSearchText(text)).filter(([, value]) => value !== null))

describe('what was typed to find a request', () => {
  it.each([
    ['2611 40873', { number: '261140873' }],
    ['261140873', { number: '261140873' }],
    ['138 1234 5678', { phone: '13812345678' }],
    ['11010519491231002x', { idNumber: '11010519491231002X' }],
    ['5678', { phoneTail: '5678', idTail: '5678' }],
    ['００２Ｘ', { idTail: '002X' }],
    ['张建国', { fullName: '张建国', surname: '张建国' }],
    ['欧阳', { fullName: '欧阳', surname: '欧阳' }],
    ['张', { surname: '张' }],
    ['138123', {}],
    ['261140874', {}],
    ['<b>', {}],
  ])('%s is read as %j', (text, reading) => {
    expect(found(text)).toEqual(reading)
    expect(isNothing(readSearchText(text))).toBe(Object.keys(reading).length === 0)
  })
})
