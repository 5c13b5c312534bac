import { ageCap, fit, isShutOut, type PostFacts, type WorkWish, wordsOfSkills } from '@shared/domain/posts'

const post: PostFacts = { title: '仓库管理员', streetCode: 'wujiaochang', place: '国定东路', wage: { from: 5000, to: 8000 }, skills: ['叉车', '台账'] }
const nobody: WorkWish = { skills: [], words: [], streetCode: null, nearNames: [], wantsNear: false, wage: null }
const codes = (given: Partial<PostFacts>, wish: Partial<WorkWish>) => fit({ ...post, ...given }, { ...nobody, ...wish }).reasons.map(({ code }) => code)
const score = (given: Partial<PostFacts>, wish: Partial<WorkWish>) => fit({ ...post, ...given }, { ...nobody, ...wish }).score

describe('how well a post fits', () => {
  it('is told with the very words of the post that somebody can do', () => {
    expect(fit(post, { ...nobody, words: ['会开叉车'] }).reasons).toEqual([{ code: 'skill', words: ['叉车'] }])
    expect(fit({ ...post, skills: ['电工证', '电工'] }, { ...nobody, skills: ['electrics'] }).reasons).toEqual([{ code: 'skill', words: ['电工'] }, { code: 'certificate', words: ['电工证'] }])
  })

  it.each([
    { what: 'the skill under another name', given: { skills: ['司机'] }, wish: { skills: ['driving'] }, is: ['skill'] },
    { what: 'the title, where the post names no skill', given: { title: '保安队长', skills: [] }, wish: { skills: ['security'] }, is: ['skill'] },
    { what: 'no other licence in their own words', given: { skills: ['叉车'] }, wish: { words: ['会开货车'] }, is: [] },
    { what: 'no single character', given: { skills: ['车'] }, wish: { words: ['叉车'] }, is: [] },
    { what: 'the own street', given: {}, wish: { streetCode: 'wujiaochang' }, is: ['street'] },
    { what: 'a place that is called as the neighbourhood is', given: { streetCode: null, place: '五角场万达' }, wish: { streetCode: 'wujiaochang', nearNames: ['五角场'] }, is: ['near'] },
    { what: 'no place outside', given: { streetCode: null, place: '虹口' }, wish: { streetCode: 'wujiaochang', nearNames: ['五角场'] }, is: [] },
    { what: 'the wished pay from the first day', given: {}, wish: { wage: 5000 }, is: ['wage'] },
    { what: 'the wished pay at the most', given: {}, wish: { wage: 6000 }, is: ['wage_upper'] },
    { what: 'no pay that is to be agreed', given: { wage: { from: null, to: null } }, wish: { wage: 3000 }, is: [] },
    { what: 'nothing of whom nothing is known', given: {}, wish: {}, is: [] },
  ] as const)('counts $what', ({ given, wish, is }) => {
    expect(codes(given as Partial<PostFacts>, wish as Partial<WorkWish>)).toEqual(is)
  })

  it('puts skill before street and street before pay; near first for whoever wants it near', () => {
    expect(score({}, { words: ['叉车'] })).toBeGreaterThan(score({}, { streetCode: 'wujiaochang' }))
    expect(score({}, { streetCode: 'wujiaochang' })).toBeGreaterThan(score({}, { wage: 5000 }))
    expect(score({}, { streetCode: 'wujiaochang', wantsNear: true })).toBeGreaterThan(score({}, { words: ['叉车'] }))
  })

  it('reads what people can do as words, each once', () => {
    expect(wordsOfSkills('会开叉车、电工证', '电工证，做')).toEqual(['会开叉车', '电工证'])
  })
})

describe('an age cap', () => {
  it.each([
    ['45岁以下', 45], ['45 周岁（含）以下', 45], ['年龄不超过45', 45], ['18-45岁', 45], ['18至４５周岁', 45], ['≤50岁，有电工证', 50], ['未满40岁', 40], ['男55岁以下、女50岁以下', 55], ['年龄上限55', 55], ['有驾照，年龄40以内', 40],
  ])('is read from %s', (limits, cap) => expect(ageCap(limits)).toBe(cap))
  it.each(['', '45岁以上', '3 年以上经验', '夜班 20-30 分钟以内到岗', '有 C1 驾照', '月薪 60 以下不谈'])('is not read from %s', (limits) => expect(ageCap(limits)).toBeNull())

  it('shuts nobody out whose age is not known, nor whoever is that old', () => {
    expect([isShutOut(45, null), isShutOut(45, 45), isShutOut(45, 46), isShutOut(null, 90)]).toEqual([false, false, true, false])
  })
})
