import { portraitPromises } from '@shared/domain/photoCheck'
import { approvePhoto, beginPhoto, samplePhoto } from './steps'
import { type Visitor } from './visitor'

/** Taken in front of a blue wall: refused with what to do, and nothing but taking it again is offered. */
const takeWrongPhoto = async (veteran: Visitor): Promise<void> => {
  await beginPhoto(veteran, await samplePhoto({ background: [67, 142, 219] }))
  await veteran.tap('用这个画面')
  await veteran.see('这张照片还不能用')
  await veteran.see('背景有颜色，要白色')
  await veteran.notSee('用这张')
  await veteran.fitsAll()
}

const frameByMouse = async ({ page }: Visitor): Promise<void> => {
  const box = await page.getByRole('application').and(page.locator(':visible')).last().boundingBox()
  if (!box) throw new Error('no frame')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -300)
  await page.mouse.down()
  await page.mouse.move(x + 30, y - 20, { steps: 5 })
  await page.mouse.up()
}

/** Another one, while the network goes away: what was framed is sent once it is back. */
const takeAnother = async (veteran: Visitor): Promise<void> => {
  const [chooser] = await Promise.all([veteran.page.waitForEvent('filechooser'), veteran.tap('重拍一张')])
  await chooser.setFiles(await samplePhoto())
  await veteran.see('下巴')
  await frameByMouse(veteran)
  await veteran.context.setOffline(true)
  await veteran.tap('用这个画面')
  await veteran.see('网络连不上，写好的内容还在，请稍后再试')
  await veteran.context.setOffline(false)
  await veteran.tap('再传一次')
  await veteran.see(/^有 \d 处不合要求，已帮您改好$/)
  await veteran.see('352×440')
}

/** A first tick and its end by keyboard, then all of them. */
const approveByKeyboard = async (veteran: Visitor): Promise<void> => {
  await veteran.page.getByRole('checkbox').and(veteran.page.locator(':visible')).first().focus()
  await veteran.page.keyboard.press('Enter')
  await veteran.see(`还有 ${portraitPromises.length - 1} 项没有打勾`)
  await veteran.page.keyboard.press('Enter')
  await approvePhoto(veteran)
}

/** The first cause of refusals elsewhere, and how it ends here. */
export const wrongPhotoThenRight = async (veteran: Visitor): Promise<void> => {
  await takeWrongPhoto(veteran)
  await takeAnother(veteran)
  await approveByKeyboard(veteran)
}
