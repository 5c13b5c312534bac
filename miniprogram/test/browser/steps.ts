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

/** Adds pages to the paper of that field, and waits until they are there. */
const addPages = async ({ page }: Visitor, field: string, files: readonly string[]): Promise<void> => {
  const paper = page.locator(`#field-${field}:visible`).last()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), paper.getByText('从相册选', { exact: true }).click()])
  await chooser.setFiles([...files])
  await paper.getByText(`已上传 ${files.length} 页`).waitFor()
}

const sign = async ({ page, tap, see }: Visitor): Promise<void> => {
  const pad = page.locator('#field-signature:visible canvas').last()
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no pad to sign on')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 100, { steps: 5 })
  await page.mouse.up()
  await tap('用这个签名')
  await see('签名已收到')
}

/** 我能办吗, answered by a veteran whose record and papers are complete. */
export const checkCertificate = async (visitor: Visitor): Promise<void> => {
  await visitor.go('packages/requests/intro/index?serviceKey=certificate')
  for (const [question, answer] of [['您是哪一位', '退役军人'], ['户口或者现在住的地方，在杨浦区吗', '在'], ['建档立卡做好了吗', '做好了']] as const) await visitor.choose(question, answer)
  await visitor.tick('都没有')
  await visitor.choose('退役证件在不在', '在')
  await visitor.choose('由谁来办', '本人')
  await visitor.see('您可以办')
}

/** From 我能办吗 to the review page; what was answered there is not asked again. */
export const fillCertificate = async (visitor: Visitor, photo: string): Promise<void> => {
  const next = async (step: number) => {
    await visitor.tap('下一步')
    await visitor.see(`第 ${step} 步，共 11 步`)
  }
  await visitor.tap('开始填写')
  await visitor.see('第 1 步，共 11 步')
  // Another tap would take back what an earlier visit ticked.
  const soldier = visitor.page.getByRole('checkbox', { name: '退役士兵' }).and(visitor.page.locator(':visible')).last()
  if ((await soldier.getAttribute('aria-checked')) !== 'true') await soldier.click()
  await next(2)
  await visitor.type('idNumber', sampleIdNumber)
  await visitor.choose('性别', '男')
  await visitor.tap('选民族')
  await visitor.tap('汉族')
  await next(3)
  await next(4)
  await visitor.tap('和现在住的地方一样')
  await visitor.choose('由哪里办', '现在住的地方')
  await next(5)
  await visitor.tap('农业银行')
  await next(6)
  await visitor.tick('都没有，到站里领')
  await next(7)
  await choosePhoto(visitor, photo)
  await next(8)
  await addPages(visitor, 'idCard', [photo, photo])
  await addPages(visitor, 'household', [photo, photo])
  await addPages(visitor, 'dischargePaper', [photo])
  await next(9)
  await next(10)
  await visitor.tick('以上内容都是真实的，材料和原件一致。')
  await sign(visitor)
  await next(11)
  await visitor.see('核对一遍')
}

export const staffSignIn = async (visitor: Visitor, loginName: string): Promise<void> => {
  await visitor.go('packages/staff/sign-in/index')
  await visitor.type('loginName', loginName)
  await visitor.type('password', 'yangpu-demo')
  await visitor.tap('登录')
  await visitor.see('待受理')
}

/** The bureau's first time at a PC: the authenticator is told the secret, and shows the code that is asked for. */
export const bureauSignIn = async (visitor: Visitor, loginName: string): Promise<void> => {
  await visitor.go('packages/staff/sign-in/index')
  await visitor.type('loginName', loginName)
  await visitor.type('password', 'yangpu-demo')
  await visitor.tap('登录')
  const secret = visitor.page.locator('.totp-secret:visible')
  await secret.waitFor()
  await visitor.type('code', codeOf(await secret.innerText()))
  await visitor.tap('确定')
  await visitor.see('待受理')
}
