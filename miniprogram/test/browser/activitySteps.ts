import { staffSignIn } from './steps'
import { type Visitor } from './visitor'

export interface WrittenActivity {
  title: string
  place: string
  seats: number
}

/** The lead of a station writes an activity of one session, a week from now unless they choose another day, and publishes it. */
export const publishActivity = async (lead: Visitor, { title, place, seats }: WrittenActivity): Promise<void> => {
  const field = (name: string) => lead.page.locator(`[name^="session."][name$=".${name}"] input:visible, input[name^="session."][name$=".${name}"]:visible`).last()
  await staffSignIn(lead, 'zhaolei')
  await lead.go('packages/activity-desk/list/index')
  await lead.tap('办一场活动')
  await lead.type('activity-name', title)
  await lead.tap('开始写')
  await lead.tap('加一场')
  await field('place').fill(place)
  await field('places').fill(String(seats))
  await lead.fitsAll()
  await lead.tap('发布前看一下')
  await lead.see('所有打开小程序的人都能看到。')
  await lead.page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await lead.see('已发布')
}
