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

/** What is in the frame, taken as it is, looked at and approved. */
const approveFramed = async (person: Person): Promise<void> => {
  await person.see('下巴')
  await person.tap('用这个画面')
  await person.see('证件照检查')
  for (const promise of portraitPromises) await person.tap(promiseTexts[promise])
  await person.tap('用这张')
  await person.see('照片已收到')
}

/** The first photo of the album, framed as it is, looked at and approved. */
export const takePhoto = async (person: Person): Promise<void> => {
  await person.tap('从相册选')
  await person.arrive('packages/requests/photo/index')
  await approveFramed(person)
}

/** The first photo of the album is in front of a blue wall: refused with what to do, and nothing but taking it again is offered. */
export const takeWrongPhoto = async (person: Person): Promise<void> => {
  await person.tap('从相册选')
  await person.arrive('packages/requests/photo/index')
  await person.see('下巴')
  await person.tap('用这个画面')
  await person.see('这张照片还不能用')
  await person.see('背景有颜色，要白色')
  expect(person.texts()).not.toContain('用这张')
}

export const takePhotoAgain = async (person: Person): Promise<void> => {
  await person.tap('重拍一张')
  await approveFramed(person)
}

/** Writes into a form and waits until the service has it. */
export const write = async (person: Person, label: string, words: string): Promise<void> => {
  await person.type(label, words)
  await person.see('正在保存')
  await person.see('已自动保存')
}

/** A day picked from its three lists, none of which was picked from before. */
export const pickDay = async (person: Person, day: string): Promise<void> => {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  for (const [part, value] of [['年', year], ['月', month], ['日', dayOfMonth]] as const) {
    await person.tap(`选${part}`)
    await person.tap(`${String(value)}${part}`)
  }
}

/** From the search over what people say to the page of the service that it finds by it. */
export const findService = async (person: Person, said: string, title: string): Promise<void> => {
  await person.arrive('pages/home/index')
  await person.tapTab('服务')
  await person.arrive('pages/services/index')
  await person.type('说说您想办什么事', said)
  await person.see(`您说的“${said}”`)
  await person.tap(title)
  await person.arrive('packages/requests/intro/index')
  await person.see('我能办吗')
}
