import { longestAddress, normalise } from './normalise'

test.each([
  ['控江路一千二百弄', '控江路1200弄'],
  ['殷行路三一零弄', '殷行路310弄'],
  ['控江二村一零七弄', '控江二村107弄'],
  ['铁岭路五十弄廿五号', '铁岭路50弄25号'],
  ['控江路１２００弄　15 号', '控江路1200弄15号'],
  ['国定路600弄5号 301', '国定路600弄5号301'],
  ['国定路600弄5 301', '国定路600弄5|301'],
  ['平凉路114，116号', '平凉路114、116号'],
  ['平凉路一至3号', '平凉路1-3号'],
  ['楊浦區控江路12號', '杨浦区控江路12号'],
  ['囯和二村', '国和二村'],
  ['鞍山4村', '鞍山四村'],
  ['中山北2路99弄', '中山北二路99弄'],
])('%s is written %s', (text, expected) => {
  expect(normalise(text)).toBe(expected)
})

test.each(['鞍山四村', '三门路', '五角场街道', '又一村', '延吉二三村', '九龙仓玺园', '中山北二路'])('%s keeps the numeral of its name', (name) => {
  expect(normalise(name)).toBe(name)
})

test('what is too long for an address is not read, and a long row of numerals is no number', () => {
  expect(normalise('长'.repeat(longestAddress + 1))).toBe('')
  expect(normalise(`${'九'.repeat(200)}号`)).not.toMatch(/Infinity|e\+/)
})
