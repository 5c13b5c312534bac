import { choosePhoto, sampleIdNumber } from './steps'
import { type Visitor } from './visitor'

export type Fill = (visitor: Visitor) => Promise<void>

/** Adds pages to the paper of that field, and waits until they are there. */
export const addPages = async ({ page }: Visitor, field: string, files: readonly string[]): Promise<void> => {
  const paper = page.locator(`#field-${field}:visible`).last()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), paper.getByText('从相册选', { exact: true }).click()])
  await chooser.setFiles([...files])
  await paper.getByText(`已上传 ${files.length} 页`).waitFor()
}

/** Writes a name on the pad of that field. */
export const sign = async ({ page, tap, see }: Visitor, field = 'signature'): Promise<void> => {
  const pad = page.locator(`#field-${field}:visible canvas`).last()
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

/** From 我能办吗, where it may begin, through page after page to the review. `opened`: so many pages come only with what is answered on the first. */
export const fillForm = async (visitor: Visitor, pages: readonly Fill[], opened = 0): Promise<void> => {
  const steps = pages.length + 1
  await visitor.tap('开始填写')
  await visitor.see(`第 1 步，共 ${steps - opened} 步`)
  for (const [index, fill] of pages.entries()) {
    await fill(visitor)
    await visitor.tap('下一步')
    await visitor.see(`第 ${index + 2} 步，共 ${steps} 步`)
  }
  await visitor.see('核对一遍')
}

/** What is wrong stands beside the field. */
export const seeBeside = ({ page }: Visitor, field: string, text: string): Promise<void> => page.locator(`#field-${field}:visible`).last().getByText(text, { exact: true }).waitFor()

const nothingToFill: Fill = async () => undefined

/** The pages that every form of the card has, as one person fills them in; the name and the phone stand there from the record. */
export const cardPages = (photo: string) => ({
  identity: async (visitor: Visitor) => {
    await visitor.type('idNumber', sampleIdNumber)
    await visitor.choose('性别', '男')
    await visitor.tap('选民族')
    await visitor.tap('汉族')
  },
  filing: nothingToFill,
  place: async (visitor: Visitor) => {
    await visitor.tap('和现在住的地方一样')
    await visitor.choose('由哪里办', '现在住的地方')
  },
  bank: (visitor: Visitor) => visitor.tap('农业银行'),
  delivery: (visitor: Visitor) => visitor.tick('都没有，到站里领'),
  photo: (visitor: Visitor) => choosePhoto(visitor, photo),
  papers: async (visitor: Visitor) => {
    await addPages(visitor, 'idCard', [photo, photo])
    await addPages(visitor, 'household', [photo, photo])
  },
  circumstances: nothingToFill,
  declaration: async (visitor: Visitor) => {
    await visitor.tick('以上内容都是真实的，材料和原件一致。')
    await sign(visitor)
  },
})

/** 我能办吗, answered by somebody whose record is complete. */
const check = async (visitor: Visitor, who: string, filedBy: string): Promise<void> => {
  await visitor.go('packages/requests/intro/index?serviceKey=certificate')
  for (const [question, answer] of [['您是哪一位', who], ['户口或者现在住的地方，在杨浦区吗', '在'], ['建档立卡做好了吗', '做好了']] as const) await visitor.choose(question, answer)
  await visitor.tick('都没有')
  if (who === '退役军人') await visitor.choose('退役证件在不在', '在')
  await visitor.choose('由谁来办', filedBy)
  await visitor.see('您可以办')
}

export const checkCertificate = (visitor: Visitor): Promise<void> => check(visitor, '退役军人', '本人')
/** By somebody of the family of one of the bereaved. */
export const checkAsAgent = (visitor: Visitor): Promise<void> => check(visitor, '三属', '家人代办')

/** A veteran's own application up to the review; what was answered in 我能办吗 is not asked again. The photo is right at once, unless told otherwise. */
export const fillCertificate = (visitor: Visitor, photo: string, own: { photo?: Fill } = {}): Promise<void> => {
  const pages = { ...cardPages(photo), ...own }
  const category: Fill = async ({ page }) => {
    // Another tap would take back what an earlier visit ticked.
    const soldier = page.getByRole('checkbox', { name: '退役士兵' }).and(page.locator(':visible')).last()
    if ((await soldier.getAttribute('aria-checked')) !== 'true') await soldier.click()
  }
  const papers: Fill = async (veteran) => {
    await pages.papers(veteran)
    await addPages(veteran, 'dischargePaper', [photo])
  }
  return fillForm(visitor, [category, pages.identity, pages.filing, pages.place, pages.bank, pages.delivery, pages.photo, papers, pages.circumstances, pages.declaration])
}

/** From the search over what people say to the page of the service that it finds first. */
export const findService = async (visitor: Visitor, said: string, title: string): Promise<void> => {
  await visitor.go('pages/services/index')
  await visitor.type('service-search', said)
  await visitor.see(`您说的“${said}”`)
  await visitor.fitsAll()
  await visitor.page.locator('.cell:visible').first().getByText(title, { exact: true }).click()
  await visitor.see('我能办吗')
}
