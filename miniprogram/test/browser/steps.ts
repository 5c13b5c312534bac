import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Visitor } from './visitor'

/** A made-up number with a right check digit. */
export const sampleIdNumber = '11010519491231002X'

export const samplePhoto = async (): Promise<string> => {
  const file = join(mkdtempSync(join(tmpdir(), 'photo-')), 'photo.jpg')
  await sharp({ create: { width: 704, height: 880, channels: 3, background: '#e8e8e8' } }).jpeg().toFile(file)
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

export const choosePhoto = async ({ page, tap, see }: Visitor, file: string): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('从相册选')])
  await chooser.setFiles(file)
  await see('照片已收到')
}

/** From the intro to the review page. */
export const fillCertificate = async (visitor: Visitor, photo: string): Promise<void> => {
  await visitor.go('packages/requests/intro/index?serviceKey=certificate')
  await visitor.tap('开始填写')
  await visitor.see('第 1 步，共 5 步')
  await visitor.type('idNumber', sampleIdNumber)
  await visitor.tap('退役军人')
  await visitor.tap('下一步')
  await visitor.tap('现在住的地方')
  await visitor.tap('下一步')
  await choosePhoto(visitor, photo)
  await visitor.tap('下一步')
  await visitor.tick('以上内容都是真实的，材料和原件一致。')
  await visitor.tap('下一步')
  await visitor.see('核对一遍')
}

export const staffSignIn = async (visitor: Visitor, loginName: string): Promise<void> => {
  await visitor.go('packages/staff/sign-in/index')
  await visitor.type('loginName', loginName)
  await visitor.type('password', 'yangpu-demo')
  await visitor.tap('登录')
  await visitor.see('待受理')
}
