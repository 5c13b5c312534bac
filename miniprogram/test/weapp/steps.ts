import { portraitPromises } from '@shared/domain/photoCheck'
import { promiseTexts } from '@shared/text/photoCheck'
import { type Person } from './person'

/** From the home page to a profile that can be filled in. */
export const signIn = async (person: Person): Promise<void> => {
  await person.see('优待证申领')
  await person.tap('登录')
  await person.arrive('packages/record/sign-in/index')
  await person.tap('微信登录')
  await person.see('请先看一下隐私说明')
  await person.tap('我看过并同意上面的隐私说明')
  await person.tap('微信登录')
  await person.arrive('packages/record/profile/index')
}

/** Who somebody is and where they live; the street is read from the address. */
export const fillInProfile = async (person: Person): Promise<void> => {
  await person.type('姓名', '赵卫国')
  await person.type('手机号', '13800138000')
  await person.type('现在住在哪里', '五角场街道国定路600弄3号')
  await person.until('the street that the address names', () => person.texts().some((text) => text === '五角场街道'))
  await person.tap('保存')
  await person.see('五角场街道退役军人服务站')
}

/** 我能办吗, answered by a veteran whose record and papers are complete. */
export const checkCertificate = async (person: Person): Promise<void> => {
  await person.tap('退役军人')
  // Other lines hold the same words: only once something is asked is there an answer to tap.
  for (const [question, answer] of [['在杨浦区吗', '在'], ['建档立卡做好了吗', '做好了'], ['要申报的情况', '都没有']] as const) {
    await person.see(question)
    await person.tap(answer)
  }
  await person.see('退役证件在不在')
  await person.tap('在', 1)
  await person.tap('本人')
  await person.see('您可以办')
  await person.tap('开始填写')
}

/** Every page of 优待证申领, up to the review; what was answered in 我能办吗 stands there already. */
export const fillInCertificate = async (person: Person): Promise<void> => {
  const next = async (step: number) => {
    await person.tap('下一步')
    await person.see(`第 ${step} 步，共 11 步`)
  }
  await person.arrive('packages/requests/form/index')
  await person.tap('退役士兵')
  await next(2)
  await person.type('身份证号', '11010519491231002X')
  await person.tap('男')
  await person.tap('选民族')
  await person.tap('汉族')
  await next(3)
  await next(4)
  await person.tap('和现在住的地方一样')
  await person.tap('现在住的地方')
  await next(5)
  await person.tap('农业银行')
  await next(6)
  await person.tap('都没有，到站里领')
  await next(7)
  await takePhoto(person)
  await next(8)
  await handInPapers(person)
  await next(9)
  await next(10)
  await person.tap('以上内容都是真实的，材料和原件一致。')
  await person.sign('用这个签名')
  await person.see('签名已收到')
  await next(11)
  await person.see('11010519491231002X')
}

/** The first photo of the album, framed as it is, looked at and approved. */
export const takePhoto = async (person: Person): Promise<void> => {
  await person.tap('从相册选')
  await person.arrive('packages/requests/photo/index')
  await person.see('下巴')
  await person.tap('用这个画面')
  await person.see('证件照检查')
  for (const promise of portraitPromises) await person.tap(promiseTexts[promise])
  await person.tap('用这张')
  await person.see('照片已收到')
}

/** Two pages of the ID card, two of the household book, one of the discharge papers, from the album. */
const handInPapers = async (person: Person): Promise<void> => {
  const arrived = (pages: number) => person.until(`${pages} pages`, () => person.texts().filter((text) => /^(去掉第 \d 页)$/.test(text)).length === pages)
  await person.tap('从相册选', 0)
  await arrived(2)
  await person.tap('从相册选', 0)
  await arrived(4)
  await person.tap('从相册选', 1)
  await arrived(6)
}

/** Writes into a form and waits until the service has it. */
export const write = async (person: Person, label: string, words: string): Promise<void> => {
  await person.type(label, words)
  await person.see('正在保存')
  await person.see('已自动保存')
}
