import { type Category } from '@shared/catalog/types'
import { type QueueTab } from '@shared/contract/staffRequests'
import { type RatingLevel } from '@shared/domain/rating'
import { type StaffRole } from '@shared/domain/roles'
import { type Action, type StageKind, type Status, type Step } from '@shared/domain/workflow'

export const bureauName = '杨浦区退役军人事务局'
export const hotline = '12345'
/** In place of a long sentence that somebody agreed to. */
export const declarationLabel = '已确认'

export const statusTexts: Record<Status, string> = {
  draft: '还没提交',
  submitted: '待受理',
  accepted: '办理中',
  awaiting_supplement: '待补材料',
  completed: '已办结',
  rejected: '未通过',
  withdrawn: '已撤回',
}

/** What a button of this action says. */
export const actionTexts: Record<Action, string> = {
  submit: '提交申请',
  discard: '删除草稿',
  withdraw: '撤回申请',
  supplement: '补好了，提交',
  rate: '评价',
  reopen: '还有问题，请再办',
  askReview: '申请复核',
  route: '送到这个站',
  accept: '受理',
  requestSupplement: '要补材料',
  cancelSupplement: '不用补了，接着办',
  advance: '这一步办好了',
  complete: '办结',
  reject: '不予通过',
  transfer: '转派',
  escalate: '上报',
  cancelTransfer: '不转了',
  acceptTransfer: '接收',
  declineTransfer: '不是本站的',
  takeOver: '由本级来办',
  claim: '我来办',
  assign: '转给同事',
  comment: '写备注',
  enquire: '记一次催问',
  flag: '加提示',
  recordOutside: '登记外部编号',
  announceReady: '通知来领',
  callBack: '已回访',
  extend: '延期办理',
}

/** What ending a stage is called, where it is not just a step that is done. */
const advanceTexts: Partial<Record<StageKind, string>> = { outside: '结果出来了', receive: '收到了' }
const completeTexts: Partial<Record<StageKind, string>> = { handOver: '交给本人了' }

/** What a button says in this kind of stage. */
export const actionText = (action: Action, stageKind: StageKind): string =>
  (action === 'advance' ? advanceTexts[stageKind] : action === 'complete' ? completeTexts[stageKind] : undefined) ?? actionTexts[action]

/** The same steps as told afterwards, in the log. */
export const loggedTexts: Record<Exclude<Step, 'discard'>, string> = {
  submit: '提交申请',
  withdraw: '撤回申请',
  supplement: '补交材料',
  route: '送到服务站',
  accept: '受理',
  requestSupplement: '请补材料',
  cancelSupplement: '不用补了，接着办',
  advance: '办好这一步',
  complete: '办结',
  reject: '未通过',
  transfer: '转派，等对方接收',
  escalate: '上报，等上级接收',
  cancelTransfer: '收回转派',
  acceptTransfer: '接收',
  declineTransfer: '退回转派',
  takeOver: '上级接过去办',
  rate: '评价',
  reopen: '请求再办',
  askReview: '申请复核',
  claim: '接手办理',
  assign: '转给同事',
  comment: '内部备注',
  enquire: '催问进度',
  flag: '加提示',
  recordOutside: '登记外部编号',
  announceReady: '通知来领',
  callBack: '回访',
  soon: '快到期',
  overdue: '已超期，告知上级',
  overdueLong: '超期较久，告知区局',
  outsideLate: '超过常规时间',
  pickUpReminder: '提醒来领',
  returnUncollected: '三个月没有领，送回区中心',
  calendarChanged: '放假安排变了，期限重算',
  reassigned: '换人办理',
  extend: '延期办理',
}

export const categoryTexts: Record<Category, string> = {
  documents: '证件',
  employment: '就业创业',
  support: '帮扶保障',
  schooling: '子女教育',
  honour: '荣誉纪念',
  rights: '法律与诉求',
  learning: '志愿与学习',
}

export const categoryHeadings: Record<Category, string> = {
  documents: '我要办证、补证',
  employment: '我想找工作、创业',
  support: '我有困难',
  schooling: '孩子要上学',
  honour: '荣誉和纪念',
  rights: '我想问、想反映',
  learning: '我想出力、学习',
}

export const roleTexts: Record<StaffRole, string> = {
  clerk: '经办人',
  lead: '负责人',
  reviewer: '审核人',
  editor: '编辑',
  administrator: '管理员',
  partner: '合作点',
}

export const queueTabTexts: Record<QueueTab, string> = {
  waiting: '待受理',
  reply: '待回复',
  working: '办理中',
  supplement: '待补正',
  soon: '快到期',
  overdue: '已超期',
  callback: '待回访',
}

export const ratingTexts: Record<RatingLevel, string> = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' }

/** What the applicant says of something that was asked for and was right all along. */
export const confirmedText = (label: string, words: string): string => `${label}：核对过，没有错${words ? `（${words}）` : ''}`

/** Between whom of the staff a request moved, as colleagues read it; null stands for the queue. */
export const handedOverText = ({ from, to }: { from: string | null; to: string | null }): string => `${from ? `从${from}` : '从待办'}${to ? `转给${to}` : '退回待办'}`

/** Why there is another round of supplements, as colleagues and the lead read it. */
export const againText = (words: string): string => `再次补正的原因：${words}`

/** Why something must be handed in again, to pick from. `field`: something written; `paper`: a photo. */
export const supplementReasonTexts = {
  field: {
    missing: '没有填，请补上',
    wrong: '和证件不一样，请核对后改一改',
    unclear: '没看明白，请写得再具体一些',
  },
  paper: {
    missing: '还缺这一样，请补拍',
    blurred: '照片不清楚，请重拍',
    glare: '照片反光，看不清，请重拍',
    cropped: '没有拍全，请把四个角都拍进去',
    wrong: '不是这一样，请换成需要的',
    photoStandard: '证件照不合要求，请按提示重拍',
  },
} as const
export type SupplementReason = keyof (typeof supplementReasonTexts)['field'] | keyof (typeof supplementReasonTexts)['paper']

/** On a request that somebody reads who filed it for another person. */
export const onBehalfText = (name: string): string => `替${name}办的`
