import { findUnitDesignations, looksLikeUnitDesignation, secrecyProblem } from '@shared/domain/secrecy'

const found = (text: string) => findUnitDesignations(text).map((span) => span.text)

describe('a warning about a unit designation', () => {
  it.each([
    ['我在12345部队服役', '12345部队'],
    ['１２３４５部队', '１２３４５部队'],
    ['一二三四五部队', '一二三四五部队'],
    ['原中国人民解放军 10000 部队', '中国人民解放军 10000 部队'],
    ['某某集团军第99旅', '第99旅'],
    ['第90集团军第99旅三连', '第90集团军第99旅三连'],
    ['90集团军99旅', '90集团军99旅'],
    ['在12团当兵', '12团'],
    ['第五连的老兵', '第五连'],
    ['第3摩步旅', '第3摩步旅'],
    ['空军第3师', '第3师'],
    ['99军分区', '99军分区'],
    ['武警9999部队', '武警9999部队'],
    ['部队代号：12345', '部队代号：12345'],
    ['番号为 54321', '番号为 54321'],
  ])('finds in %s the piece %s', (text, piece) => {
    expect(found(text)).toEqual([piece])
  })

  it.each([
    '街道办', '退役军人服务站', '控江路12345号', '控江路1200弄15号302室', '12345热线', '13812345678部队', '邮编200093部队',
    '我2019年在部队', '1985部队转业', '5年部队生活', '第二军医大学', '第3军休所', '10军龄', '第一师范附属小学', '3师傅', '第2旅馆',
    '2团购', '第1团委', '第1营业厅', '3营养品', '一连三天', '2024连续', '3连锁店', '二连浩特', '军工路100号', '310110194901011234', '编号 2611 40873', '',
  ])('leaves %p alone', (text) => {
    expect(found(text)).toEqual([])
    expect(looksLikeUnitDesignation(text)).toBe(false)
    expect(secrecyProblem(text)).toBeNull()
  })

  it('marks each piece where it stands', () => {
    const text = '先在12345部队，后在第99旅。'
    const spans = findUnitDesignations(text)
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['12345部队', '第99旅'])
    expect(spans[0]).toMatchObject({ start: 2, end: 9 })
  })

  it('joins what two rules found in one place', () => {
    expect(found('武警12345部队代号12345')).toEqual(['武警12345部队代号12345'])
  })

  it('joins what stands side by side', () => {
    expect(found('12345部队第99旅')).toEqual(['12345部队第99旅'])
  })

  it('counts the pieces and repeats none of them', () => {
    expect(secrecyProblem('12345部队和第99旅')).toEqual({ code: 'unit_designation', count: 2 })
  })
})
