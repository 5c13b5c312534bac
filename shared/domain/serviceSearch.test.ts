import { type Sought } from '@shared/domain/searchIndex'
import { createServiceSearch } from '@shared/domain/serviceSearch'

const sought = (key: string, title: string, said: string[], spelled: string[] = []): Sought => ({ key, title, said, spelled })
const services = [
  sought('card', '优待证申领', ['优待证', '办证'], ['you dai zheng shen ling', 'you dai zheng', 'ban zheng']),
  sought('again', '优待证补领换领', ['证丢了', '补证'], ['you dai zheng bu ling huan ling', 'zheng diu le', 'bu zheng']),
  sought('work', '就业帮扶', ['找工作', '失业了'], ['jiu ye bang fu', 'zhao gong zuo', 'shi ye le']),
  sought('record', '建档立卡', ['建档', '档案'], ['jian dang li ka', 'jian dang', 'dang an']),
]
const search = createServiceSearch(services, '待带代戴 证正政整 失师诗 业叶夜 档当荡')
const keys = (typed: string) => search(typed).map(({ key }) => key)
const first = (typed: string) => search(typed)[0]

test('a saying as it stands comes before a title that only holds it', () => {
  expect(keys('优待证')).toEqual(['card', 'again'])
  expect(first('优待证')).toEqual({ key: 'card', by: 'said', words: '优待证' })
})

test('in a sentence the saying that few services have decides, not the word that all have', () => {
  expect(first('我的优待证找不到了怎么办')).toEqual({ key: 'again', by: 'said', words: '证丢了' })
  expect(first('丢了优待证')).toMatchObject({ key: 'again' })
})

test.each(['请问一下，我想办优待证要怎么弄', '优 待 证', '優待證', '优待证？？', '侬好，优待证哪能办'])('what is asked around it, signs, spaces and writing do not decide: %s', (typed) => {
  expect(first(typed)).toMatchObject({ key: 'card', words: '优待证' })
})

test('one word stands for another that means the same', () => {
  for (const typed of ['寻生活', '找份工', '下岗了', '没有工作']) expect([typed, first(typed)?.key]).toEqual([typed, 'work'])
})

test('letters find by the first of each syllable and by whole syllables, whatever their case and width', () => {
  for (const [typed, key] of [['zdl', 'again'], ['ZDL', 'again'], ['ｚｄｌ', 'again'], ['jy', 'work'], ['youdaizheng', 'card'], ['jdlk', 'record']] as const) expect([typed, first(typed)?.key]).toEqual([typed, key])
  expect(first('zdl')).toEqual({ key: 'again', by: 'spelled', words: '证丢了' })
  expect(keys('z')).toEqual([])
  expect(keys('qqqq')).toEqual([])
})

test('a character that sounds like the right one finds it', () => {
  expect(first('优带证')).toMatchObject({ key: 'card', by: 'alike' })
  expect(first('师叶了')).toEqual({ key: 'work', by: 'alike', words: '失业了' })
})

test('a wrong, a missing and a surplus character still find it', () => {
  for (const [typed, key] of [['优侍证', 'card'], ['建立卡', 'record'], ['就帮扶', 'work'], ['建档的立个卡', 'record']] as const) expect([typed, keys(typed)]).toEqual([typed, expect.arrayContaining([key])])
})

test('guesses fill up to three and no further', () => {
  const many = createServiceSearch(Array.from({ length: 8 }, (_unused, at) => sought(`s${at}`, `优待去处${at}`, [])), '')
  expect(many('优待出处')).toHaveLength(3)
})

test.each(['', '   ', '，。', '怎么办', '请问', '今天天气怎么样', '身份证丢了', '钱包丢了', '手机坏了', '我不想办优待证', '不要了'])('nothing is better than nonsense: “%s”', (typed) => {
  expect(keys(typed)).toEqual([])
})

test('what other offices have is ours where a service says it itself', () => {
  const own = createServiceSearch([sought('pension', '优待抚恤', ['换银行卡'])], '')
  expect(own('想换银行卡')).toHaveLength(1)
  expect(search('银行卡')).toEqual([])
})
