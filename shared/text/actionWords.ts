import { type AskedOf, type WordAction, type WordKey } from '@shared/domain/staffActions'

interface WordText {
  label: string
  help?: string
}

const note: WordText = { label: '给同事留句话', help: '申请人看不到。' }
const unitId: WordText = { label: '送到哪个单位' }

/** What the sheet of an action asks for, in words. */
export const actionWordTexts: { [A in WordAction]: Record<AskedOf<A>, WordText> } = {
  acceptTransfer: {},
  route: { unitId, note },
  accept: {},
  advance: { note },
  complete: { outcome: { label: '结果是哪一种' }, result: { label: '办理结果', help: '申请人会看到，请写清楚办成了什么。' } },
  cancelSupplement: { note: { label: '说一句为什么', help: '申请人会看到。' } },
  extend: { reason: { label: '为什么要延期', help: '申请人会看到。只能延一次。' } },
  transfer: { unitId, reason: { label: '为什么转派', help: '对方接收以前，这一件仍由本站负责。' } },
  escalate: { reason: { label: '为什么上报', help: '上级接收以前，这一件仍由本站负责。' } },
  cancelTransfer: {},
  declineTransfer: { reason: { label: '为什么退回' } },
  takeOver: { reason: { label: '为什么由本级来办', help: '原来的单位会看到。' } },
  announceReady: {},
  callBack: { result: { label: '回访结果', help: '说了什么，怎么解决。' } },
  enquire: { note: { label: '问到了什么', help: '会记下今天问过。' } },
  recordOutside: {
    outsideNumber: { label: '全国系统里的编号' }, outsideDate: { label: '哪一天' }, note: { label: '结果或说明', help: '申请人看不到。' },
  },
  claim: {},
  assign: { toStaffId: { label: '转给哪位同事', help: '换人办不影响办理期限。' }, note },
  comment: { reason: { label: '内部备注', help: '只有本单位和上级看得到。' } },
  flag: { reason: { label: '要提醒上级和省里注意什么', help: '不影响往下办，申请人看不到。' } },
  reject: { reason: { label: '为什么不能通过', help: '申请人会看到。' }, remedy: { label: '还可以怎么办', help: '告诉申请人下一步能做什么。' } },
}

export const actionWordText = (action: WordAction, key: WordKey): WordText => (actionWordTexts[action] as Partial<Record<WordKey, WordText>>)[key] ?? { label: '' }
