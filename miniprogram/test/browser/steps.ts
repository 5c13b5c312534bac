import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { portraitPromises } from '@shared/domain/photoCheck'
import { promiseTexts } from '@shared/text/photoCheck'
import { portrait } from '../../../cloud/test/portraits'
import { codeOf } from '../authenticator'
import { type Visitor } from './visitor'

/** A made-up number with a right check digit. */
export const sampleIdNumber = '11010519491231002X'

/** A photo on the disk, as somebody has it in their album: of a made-up person in front of a white wall, unless told otherwise. */
export const samplePhoto = async (made: Parameters<typeof portrait>[0] = {}): Promise<string> => {
  const file = join(mkdtempSync(join(tmpdir(), 'photo-')), 'photo.jpg')
  await portrait({ width: 1080, height: 1440, ...made }).jpeg({ quality: 92 }).toFile(file)
  return file
}

export const signInAs = async (visitor: Visitor, name: string): Promise<void> => {
  await visitor.go('packages/record/sign-in/index')
  await visitor.tick('我看过并同意上面的隐私说明')
  await visitor.tap(`${name} 登录`)
}

export const fillProfile = async (visitor: Visitor, name: string): Promise<void> => {
  await visitor.see('我的资料')
  await visitor.type('name', name)
  await visitor.type('phone', '13800001234')
  await visitor.type('residence-text', '五角场街道国定路600弄3号')
  await visitor.see('五角场街道')
  await visitor.tap('保存')
  await visitor.see('五角场街道退役军人服务站')
}

/** Chosen from the album, as far as the frame. */
export const beginPhoto = async ({ page, tap, see }: Visitor, file: string): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('从相册选')])
  await chooser.setFiles(file)
  await see('下巴')
}

/** Everything looked at and ticked, and the photo taken into the form. */
export const approvePhoto = async (visitor: Visitor): Promise<void> => {
  for (const promise of portraitPromises) await visitor.tick(promiseTexts[promise])
  await visitor.tap('用这张')
  await visitor.see('照片已收到')
}

export const choosePhoto = async (visitor: Visitor, file: string): Promise<void> => {
  await beginPhoto(visitor, file)
  await visitor.tap('用这个画面')
  await visitor.see('证件照检查')
  await approvePhoto(visitor)
}

export const staffSignIn = async (visitor: Visitor, loginName: string): Promise<void> => {
  await visitor.go('packages/staff/sign-in/index')
  await visitor.type('loginName', loginName)
  await visitor.type('password', 'yangpu-demo')
  await visitor.tap('登录')
  await visitor.see('待受理')
}

/** The bureau's first time at a PC: the authenticator is told the secret, and shows the code that is asked for. `landing`: words of where they begin. */
export const bureauSignIn = async (visitor: Visitor, loginName: string, landing = '待受理'): Promise<void> => {
  await visitor.go('packages/staff/sign-in/index')
  await visitor.type('loginName', loginName)
  await visitor.type('password', 'yangpu-demo')
  await visitor.tap('登录')
  const secret = visitor.page.locator('.totp-secret:visible')
  await secret.waitFor()
  await visitor.type('code', codeOf(await secret.innerText()))
  await visitor.tap('确定')
  await visitor.see(landing)
}

/** A day picked from its three lists: of that field, or of the only one on the screen. */
export const pickDay = async ({ page }: Visitor, day: string, field?: string): Promise<void> => {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  for (const [part, value] of [['年', year], ['月', month], ['日', dayOfMonth]] as const) {
    await page.locator(`${field ? `#field-${field} ` : ''}[aria-label^="${part}："]:visible`).click()
    await page.locator(`[role="option"][aria-label="${String(value)}${part}"]:visible`).click()
  }
}
