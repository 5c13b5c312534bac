import { surnamesOf } from '@shared/domain/surname'

describe('the surname of a name', () => {
  it.each([
    ['张建国', ['张']],
    ['欧阳修', ['欧', '欧阳']],
    ['司马光', ['司', '司马']],
    ['上官 婉儿', ['上', '上官']],
    ['东方明', ['东', '东方']],
    ['买买提•艾力', ['买买提']],
    ['𠮷田', ['𠮷']],
    ['John Smith', []],
    ['', []],
  ])('%s is looked for by %j', (name, surnames) => {
    expect(surnamesOf(name)).toEqual(surnames)
  })
})
