import { type Category } from '@shared/catalog/types'
import { type QueueTab } from '@shared/contract/staffRequests'
import { type StaffRole } from '@shared/domain/roles'
import { type Action, type Status } from '@shared/domain/workflow'

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
  route: '送到这个站',
  accept: '受理',
  requestSupplement: '要补材料',
  cancelSupplement: '不用补了，接着办',
  advance: '这一步办好了',
  complete: '办结',
  reject: '不予通过',
  transfer: '转派',
  escalate: '上报',
  cancelTransfer: '不转了，自己办',
  acceptTransfer: '接收',
  declineTransfer: '不是本站的',
  takeOver: '由本级来办',
}

/** The same steps as told afterwards, in the log. */
export const loggedTexts: Record<Exclude<Action, 'discard'>, string> = {
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
  working: '办理中',
  supplement: '待补正',
  soon: '快到期',
  overdue: '已超期',
}

/** What the applicant says of something that was asked for and was right all along. */
export const confirmedText = (label: string, words: string): string => `${label}：核对过，没有错${words ? `（${words}）` : ''}`

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
