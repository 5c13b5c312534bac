import { plainWords, readRichText } from '@shared/domain/richText'

const plain = (text: string) => ({ text, isBold: false, href: null })
const file = '01HV0000000000000000000000'

describe('a written text', () => {
  it('is read line by line: paragraphs, headings, lists and pictures', () => {
    expect(readRichText(`第一段\n\n## 小标题\n- 甲\n• 乙\n1. 一\n2、二\n![合影](${file})\r\n末段`)).toEqual([
      { kind: 'paragraph', runs: [plain('第一段')] },
      { kind: 'heading', text: '小标题' },
      { kind: 'list', isNumbered: false, items: [[plain('甲')], [plain('乙')]] },
      { kind: 'list', isNumbered: true, items: [[plain('一')], [plain('二')]] },
      { kind: 'picture', fileId: file, words: '合影', url: null },
      { kind: 'paragraph', runs: [plain('末段')] },
    ])
  })

  it('has bold words and links to https addresses within a line, and no others', () => {
    expect(readRichText('看 **重点** 和 [这里](https://a.example/x?y=1)。')).toEqual([
      { kind: 'paragraph', runs: [plain('看 '), { text: '重点', isBold: true, href: null }, plain(' 和 '), { text: '这里', isBold: false, href: 'https://a.example/x?y=1' }, plain('。')] },
    ])
    for (const line of ['[点](javascript:alert(1))', '[点](http://a.example)', '[点](data:text/html,x)', '[点](//a.example)']) expect(readRichText(line)).toEqual([{ kind: 'paragraph', runs: [plain(line)] }])
  })

  it('takes what is none of its marks for words, also what would be markup elsewhere', () => {
    for (const line of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '**没有结束', '![图](不是文件)', '#一个井号', '-没有空格', `![两张](${file}) ![图](${file})`]) {
      expect(readRichText(line)).toEqual([{ kind: 'paragraph', runs: [plain(line)] }])
    }
  })

  it('is nothing where nothing was written', () => expect([readRichText(''), readRichText(' \n\t\n ')]).toEqual([[], []]))

  it('may be as long as a notice, of nothing but marks, and is read at once', () => {
    for (const sign of ['*', '[', '![', '**a', '[a](https://', '1. ', '# ']) {
      const started = performance.now()
      readRichText(sign.repeat(8000 / sign.length))
      expect(performance.now() - started).toBeLessThan(1000)
    }
  })

  it('is told in words alone, line by line', () => {
    expect(plainWords(readRichText(`## 题\n**甲**和[乙](https://a.example)\n- 一\n- 二\n![图](${file})\n![](${file})`))).toBe('题\n甲和乙\n一\n二\n图')
  })
})
