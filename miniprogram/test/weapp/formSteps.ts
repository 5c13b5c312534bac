import { type Person } from './person'
import { takePhoto } from './steps'

export type Fill = (person: Person) => Promise<void>

/** 我能办吗 for somebody whose record is complete: each question comes once the one before is answered. */
const check = async (person: Person, who: string): Promise<void> => {
  for (const [question, answer] of [['您是哪一位', who], ['户口或者现在住的地方，在杨浦区吗', '在'], ['建档立卡做好了吗', '做好了'], ['要申报的情况', '都没有']] as const) {
    await person.see(question)
    await person.tap(answer)
  }
}

export const checkCertificate = async (person: Person): Promise<void> => {
  await check(person, '退役军人')
  await person.see('退役证件在不在')
  await person.tap('在', 1)
  await person.tap('本人')
  await person.see('您可以办')
}

/** By somebody of the family of one of the bereaved. */
export const checkAsAgent = async (person: Person): Promise<void> => {
  await check(person, '三属')
  await person.tap('家人代办')
  await person.see('要一份本人签名的委托书，还要代办人的身份证。')
}

/** Adds pages from the album to one of the papers that still take some, counted from 0; `all` is how many the page shows then. */
export const addPages = async (person: Person, paper: number, all: number): Promise<void> => {
  await person.tap('从相册选', paper)
  await person.until(`${all} pages`, () => person.texts().filter((text) => /^(去掉第 \d 页)$/.test(text)).length === all)
}

/** Through page after page to the review, where one of the answers stands again. */
export const fillForm = async (person: Person, pages: readonly Fill[], read = '11010519491231002X'): Promise<void> => {
  const steps = pages.length + 1
  await person.tap('开始填写')
  await person.arrive('packages/requests/form/index')
  for (const [index, fill] of pages.entries()) {
    await fill(person)
    await person.tap('下一步')
    await person.see(`第 ${index + 2} 步，共 ${steps} 步`)
  }
  await person.see(read)
}

const nothingToFill: Fill = async () => undefined

/** The pages that every form of the card has; the name and the phone stand there from the record. The album has both sides of a card. */
export const cardPages = {
  identity: async (person: Person) => {
    await person.type('身份证号', '11010519491231002X')
    await person.tap('男')
    await person.tap('选民族')
    await person.tap('汉族')
  },
  filing: nothingToFill,
  place: async (person: Person) => {
    await person.tap('和现在住的地方一样')
    await person.tap('现在住的地方')
  },
  bank: (person: Person) => person.tap('农业银行'),
  delivery: (person: Person) => person.tap('都没有，到站里领'),
  photo: takePhoto,
  /** ID card and household book: the first takes no more then, the second does. */
  papers: async (person: Person) => {
    await addPages(person, 0, 2)
    await addPages(person, 0, 4)
  },
  circumstances: nothingToFill,
  declaration: async (person: Person) => {
    await person.tap('以上内容都是真实的，材料和原件一致。')
    await person.sign('用这个签名')
    await person.see('签名已收到')
  },
} satisfies Record<string, Fill>

/** A veteran's own application, up to the review; what was answered in 我能办吗 stands there already. The photo is right at once, unless told otherwise. */
export const fillInCertificate = (person: Person, own: { photo?: Fill } = {}): Promise<void> => {
  const category: Fill = () => person.tap('退役士兵')
  const papers: Fill = async () => {
    await cardPages.papers(person)
    await addPages(person, 1, 6)
  }
  const { identity, filing, place, bank, delivery, photo, circumstances, declaration } = { ...cardPages, ...own }
  return fillForm(person, [category, identity, filing, place, bank, delivery, photo, papers, circumstances, declaration])
}
