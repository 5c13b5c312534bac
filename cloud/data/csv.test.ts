import { parseCsv, parseTable } from './csv'

test('quoted cells keep commas, quotes and line ends; a byte order mark and empty lines are left out', () => {
  const rows = parseCsv('\uFEFFa,b\r\n\r\n"x, ""y""","two\nlines"\r\nlast,\n')
  expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b'], ['x, "y"', 'two\nlines'], ['last', '']])
})

test('rows know the line of the file that they begin on', () => {
  expect(parseCsv('a\n\n"1\n2"\nb').map(({ line }) => line)).toEqual([1, 3, 5])
})

test.each([['an unclosed quote', 'a\n"b'], ['a quote inside a cell', 'a\nb"c"']])('%s is refused with its line', (_, text) => {
  expect(() => parseCsv(text)).toThrow('line 2')
})

test('a table without a needed column, or with a row longer than its head, is refused', () => {
  expect(() => parseTable('a,b\n1,2', ['a', 'c'])).toThrow('lacks c')
  expect(() => parseTable('', ['a'])).toThrow('lacks a')
  expect(() => parseTable('a,b\n1,2,3', ['a'])).toThrow('line 2')
  expect(parseTable('b,a\n2, 1 \n3', ['a'])).toEqual([{ line: 2, record: { a: '1', b: '2' } }, { line: 3, record: { a: '', b: '3' } }])
})
