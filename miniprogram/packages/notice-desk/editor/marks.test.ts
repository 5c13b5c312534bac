import { readRichText } from '@shared/domain/richText'
import { changePicture, markBold, markLines, picturesIn, putLink, putPicture, wordsOfMark } from './marks'

const file = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

test('bold is put around what is selected, which stays selected; around each line by itself; around given words where nothing is', () => {
  expect(markBold('请带身份证', { start: 2, end: 5 }, '字')).toEqual({ text: '请带**身份证**', start: 4, end: 7 })
  expect(markBold('一\n二', { start: 0, end: 3 }, '字').text).toBe('**一**\n**二**')
  expect(markBold('', { start: 0, end: 0 }, '字')).toEqual({ text: '**字**', start: 2, end: 3 })
})

test('a heading is a whole line wherever the caret stands, and the same tool takes it away', () => {
  const marked = markLines('一\n带什么\n三', { start: 3, end: 3 }, '## ', '小标题')
  expect(marked.text).toBe('一\n## 带什么\n三')
  expect(markLines(marked.text, marked, '## ', '小标题').text).toBe('一\n带什么\n三')
})

test('each line of a selection becomes an item, and a heading turns into one', () => {
  expect(markLines('身份证\n户口本', { start: 0, end: 7 }, '- ', '一条').text).toBe('- 身份证\n- 户口本')
  expect(markLines('## 身份证', { start: 0, end: 0 }, '- ', '一条').text).toBe('- 身份证')
})

test('a picture stands on a line of its own, where it is read as one', () => {
  const { text } = putPicture('第一段\n第二段', { start: 1, end: 1 }, file, '三样')
  expect(text).toBe(`第一段\n![三样](${file})\n第二段`)
  expect(readRichText(text).map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'paragraph'])
  expect(picturesIn(text)).toEqual([{ line: 1, fileId: file, words: '三样' }])
  expect(changePicture(text, 1, null)).toBe('第一段\n第二段')
  expect(picturesIn(changePicture(text, 1, { fileId: file, words: '证件' }))[0]?.words).toBe('证件')
})

test('a link is read as one, and words of a mark hold nothing that ends it', () => {
  const { text } = putLink('看这里', { start: 1, end: 3 }, wordsOfMark('这]里'), 'https://a.cn/b')
  expect(readRichText(text)).toEqual([{ kind: 'paragraph', runs: [{ text: '看', isBold: false, href: null }, { text: '这里', isBold: false, href: 'https://a.cn/b' }] }])
})
