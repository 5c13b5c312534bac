import { type CloseService, type RecordCircle, type RecordPartKey } from '@shared/domain/recordParts'
import { type LookPurpose } from '@shared/domain/looks'
import { type PersonLevel } from '@shared/domain/personLevels'

/** What a part is called, and what stands in it. */
export const partTexts: Record<RecordPartKey, { title: string; what: string; none: string }> = {
  identity: { title: '基本信息', what: '姓名、手机号、住址，核对过身份证的还有证件号；谁替您办事。', none: '还没有人替他（她）办事' },
  requests: { title: '办件', what: '您申请过的事，办到哪一步，结果怎样。', none: '还没有办件' },
  visits: { title: '走访', what: '站里哪天来看过您，了解到什么，后来怎么帮的。', none: '还没有走访过' },
  activities: { title: '活动', what: '您报名过的活动和培训，去没去，结果怎样。', none: '还没有报过名' },
  appointments: { title: '预约', what: '您约过的到站和上门，后来去没去。', none: '还没有预约过' },
  employment: { title: '就业', what: '就业状况、求职意向、推荐过的岗位和联系记录。', none: '还没有登记过' },
  benefits: { title: '待遇', what: '您或家人说起过的待遇，站里没有核对过。', none: '还没有登记过' },
  consents: { title: '同意记录', what: '您同意过什么，什么时候，当时的说明是怎么写的。', none: '还没有同意过什么' },
}

/** Who that is, as the person reads it. */
export const circleTexts: Record<RecordCircle, string> = {
  handler: '正在办您的事的工作人员',
  reader: '参与过您的办件的站',
  home: '您居住地的街道站和居委站',
  lead: '上级单位的负责人',
  above: '区中心和区局的经办人',
}
const closeServiceTexts: Record<CloseService, string> = { employment_help: '就业帮扶' }
export const serviceHandlersText = (services: readonly CloseService[]): string => `正在办您的${services.map((key) => `“${closeServiceTexts[key]}”`).join('')}的工作人员`

/** What somebody looks for, as staff pick it and the person reads it. */
export const purposeTexts: Record<LookPurpose, string> = {
  application: '办理申请',
  visit: '走访联系',
  employment: '就业帮扶',
  reception: '接待咨询',
  verification: '核对信息',
  other: '其他',
  handling: '办理这一件',
  file: '看了材料',
  assist: '用办理助手录入',
  identity: '核对身份',
  print: '打印申请表',
  archive: '下载材料',
  activity: '看了活动报名名单',
  notice: '看了通知回执',
  call: '看了要打电话的名单',
  appointment: '看了预约名单',
  reveal: '看了完整的联系方式',
}

export const levelTexts: Record<PersonLevel, string> = { declared: '本人填写', phone_confirmed: '手机号核对过', checked: '身份证核对过' }

/** Labels of what stands in the parts. */
export const recordLabels = {
  name: '姓名', phone: '手机号', idNumber: '身份证号', residence: '常住地', registered: '户籍地', workplace: '单位或学校', level: '怎么确认的', home: '档案所在', number: '办件号',
  unit: '办理单位', closedAt: '结束', until: '到', since: '从', by: '谁同意的', version: '说明的版本', text: '当时的说明', station: '登记单位', words: '说明', told: '谁说的',
  at: '时间', visitor: '来访单位', findings: '了解到', needs: '需要帮助', followUp: '约好再来', cared: '站里常联系的', ended: '已停止', actor: (who: string): string => `${who}用微信办理`,
} as const

/** What was agreed to. */
export const consentTitles = { helped_by_account: '同意由家人在手机上代办', assisted_filing: '同意由工作人员代为填写', child_data: '同意为孩子办事使用孩子的信息', activity_signup: '同意由别人代为报名活动', appointment: '同意由别人代为预约', post_interest: '同意把姓名和手机号交给招聘单位' } as const

/** Words of the staff's page. */
export const recordWords = {
  title: '一人一档',
  find: '查档案',
  findLabel: '姓名、手机号或身份证号',
  findHelp: '请输入完整的姓名、手机号或身份证号。只能查到本辖区的人，和本站在办的人。',
  finding: '正在查…',
  none: '没有查到',
  noneHelp: '请核对一下写得对不对。不在本辖区的，请联系他（她）居住地的站。',
  tooMany: '还有同名的没有列出，请改用手机号或身份证号。',
  purposeTitle: '为什么打开这份档案',
  purposeHelp: '会记下来，本人看得到：哪个站、什么岗位、为什么看。',
  purposeWords: '写一下为什么',
  open: '打开',
  opening: '正在打开…',
  pick: '选一个用途再打开',
  more: '再看一些',
  loading: '打开这一部分',
  masked: '有几处遮住了，办理时才看得全',
  reveal: '看完整的',
  revealTitle: '看完整的联系方式',
  revealHelp: '每看一次都会记下来，本人看得到您写的理由。',
  revealReason: '为什么要看',
  reading: '正在读…',
  readers: '本人看到的“谁能看”',
  told: '听本人或家人说的，没有核对过',
  openRequest: '打开这一件',
  addBenefit: '记一项待遇',
  addReferral: '记一次推荐',
  addOutcome: '记推荐结果',
  addContact: '记一次联系',
  editEmployment: '改就业情况',
  newEmployment: '登记就业情况',
  save: '保存',
  saving: '正在保存…',
  saved: '已保存',
  dueTitle: '该联系的人',
  dueNone: '没有到日子要联系的人',
  dueNoneText: '在档案的“就业”里定了下次联系日，到那天会出现在这里。',
  dueMore: '再看一些',
  dueDay: (day: string): string => `约好 ${day} 联系`,
  erased: '本人申请删除，已经删除',
  toRecord: '看他（她）的档案',
  notStaff: '档案由街道站、居委站和上级单位的经办人查看',
  toQueue: '去待办',
  person: (name: string, phone: string): string => `${name}，${phone}`,
} as const

/** Words of the person's own pages. */
export const ownRecordWords = {
  title: '我的档案',
  lead: '这里是我们记下的关于您的信息，一部分一部分列出来，也写明谁能看。',
  readers: '谁能看',
  open: '看一看',
  close: '收起',
  count: (count: number): string => (count > 99 ? '99 项以上' : `${count} 项`),
  none: '还没有记下什么',
  reason: '登录后，看我们记下了您的什么',
  toLooks: '谁看过我的信息',
  toExport: '导出我的信息',
  toDeletion: '申请删除',
  noProfile: '还没有您的档案',
  noProfileText: '填好姓名和住址以后，就有了。',
  toProfile: '去填资料',
  wrong: '哪里写得不对，请到“我的资料”里改；站里登记的，请告诉站里。',
  withdraw: '收回同意',
  withdrawing: '正在收回…',
  withdrawQuestion: '要收回同意吗？',
  withdrawText: '收回以后，他（她）的手机上就看不到您的办件，也不能再替您办。',
  withdrawYes: '收回',
  withdrawn: '已收回',
  looksTitle: '谁看过我的信息',
  looksLead: '哪个站、什么岗位、为什么看。保留一年。',
  looksNone: '还没有工作人员看过',
  looksNoneText: '有人打开您的档案或办件，这里就会多一行。',
  looksReason: '登录后，看谁打开过您的信息',
  look: (unit: string, role: string | null): string => (role ? `${unit} · ${role}` : unit),
  lookAt: (number: string, title: string): string => `看的是：${title} ${number}`,
  lookRecord: '看的是：您的档案',
  more: '再看一些',
  exportTitle: '导出我的信息',
  exportLead: '我们记下的关于您的全部信息：资料、办件和办理经过、就业、待遇、同意记录、谁看过、登录过的设备。',
  exportReadable: '导出能看的一份',
  exportReadableHelp: '像一份材料，能看、能打印。',
  exportData: '导出数据文件（JSON）',
  exportDataHelp: '给别的程序读的。',
  exporting: '正在准备…',
  exportLimit: '一天最多导出 10 次。里面有您的全部信息，请自己收好，不要发给别人。',
  exportReason: '登录后，导出您的信息',
  exportName: '我的信息',
  popupBlocked: '浏览器拦住了新窗口，请允许本站打开窗口后再点一次',
} as const
