import { type Host } from './host/host'
import { Person } from './person'

/** Somebody new of the staff, with the workplace on their own phone. */
export const atWork = async (host: Host, code: string, invitation: string): Promise<Person> => {
  host.device.code = code
  host.start()
  const person = new Person(host)
  await person.tapTab('我的')
  await person.tap('登录')
  await person.arrive('packages/record/sign-in/index')
  await person.tap('我看过并同意上面的隐私说明')
  await person.tap('微信登录')
  await person.arrive('packages/record/profile/index')
  person.back()
  await person.tap('我是工作人员')
  await person.type('邀请码', invitation)
  await person.tap('绑定')
  await person.tap('去工作台')
  await person.arrive('packages/staff/queue/index')
  await person.see('待受理')
  return person
}

/** 代办: a question of somebody who has no phone, from the queue to the receipt. */
export const fileQuestion = async (clerk: Person): Promise<void> => {
  await clerk.tap('代办')
  await clerk.tap('开始填写')
  await clerk.see('对方同意后，请点上面打勾')
  await clerk.tap('选服务事项')
  await clerk.tap('咨询我的服务站')
  await clerk.type('姓名', '李秀兰')
  await clerk.type('手机号', '13900005678')
  await clerk.type('现在住在哪里', '五角场街道国定路600弄3号')
  await clerk.until('the street that the address names', () => clerk.texts().some((text) => text === '五角场街道'))
  await clerk.tap('本人在场，已经看过或听过说明，同意由工作人员代为填写和提交这份申请。')
  await clerk.tap('开始填写')
  await clerk.see('咨询我的服务站（李秀兰）')
  await clerk.tap('其他')
  await clerk.type('您的问题', '优待证丢了怎么办')
  await clerk.tap('下一步')
  await clerk.see('核对一遍')
  await clerk.tap('提交申请')
  await clerk.see('登记好了')
}
