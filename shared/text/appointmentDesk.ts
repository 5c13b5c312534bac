/** 预约 of a station: who comes on a day. */
export const appointmentDeskWords = {
  title: '预约', short: '预约', notHandler: '这里由服务站办事的人用', toQueue: '去待办', unit: '哪个站',
  today: '回到今天', previous: '前一周', next: '后一周', days: '看哪一天', count: (count: number): string => (count > 0 ? `${count} 人` : '没有'), dayLabel: (day: string, count: number): string => `${day}，${count > 0 ? `${count} 人预约` : '没有预约'}`, todayMark: '今天',
  summary: (day: string, coming: number, visits: number): string => `${day}：来站 ${coming} 人${visits > 0 ? `，上门 ${visits} 家` : ''}`,
  none: '这一天没有人预约', noneText: '有人打电话来约，可以替他们约。', add: '替人预约', print: '打印名单', plans: '放号安排',
  list: '当天的预约', columns: { time: '时间', who: '谁', what: '办什么', state: '怎么样' },
  noPhone: '没有留电话', call: '打电话', byStaff: '站里代约', homeTo: (address: string): string => `上门：${address}`, note: '本人说', ground: '情况', phone: '电话', address: '上门地址', when: '时间', subject: '办什么', words: '改动原因', kind: '怎么办', toRequest: '看这件办件',
  lineLabel: (clock: string, name: string, state: string): string => `${clock} ${name}，${state}`,
  kept: '来了', noShow: '没来', keptDone: '记下了：来了', noShowDone: '记下了：没来', markLater: '到了时间，才能记来没来。', sending: '正在保存…',
  move: '改期', moveTitle: (name: string): string => `${name}：改期`, moveReason: '为什么改期', moveHelp: '本人会看到这句话。改之前，最好先打个电话。', moveSend: (when: string): string => `改到 ${when}`, moveFirst: '先选一个时间', moved: '改好了，已告诉本人', 
  cancel: '取消', cancelTitle: (name: string): string => `${name}：取消预约`, cancelText: '取消后，这个时间可以给别人约。', cancelReason: '为什么取消', cancelHelp: '本人会看到这句话，例如：当天站里停电，请您另约时间。', cancelSend: '取消预约', cancelled: '取消了，已告诉本人', reasonShort: '请写一句原因',
  keys: '← → 换一天，↑ ↓ 换一位，回车打开', refresh: '名单刚刚变了，请看最新的。',
} as const

/** 替人预约. */
export const bookForWords = {
  title: '替人预约', lead: '用在打电话来的、到站里来的人。', name: '姓名', phone: '电话', phoneHelp: '没有可以不填', residence: '住在哪里', kind: '怎么办', what: '办什么', other: '其他', pickWhat: '选要办的事', note: '要记一笔的', ground: '上门的情况', groundMissing: '请选一种情况', address: '上门地址', addressMissing: '请写清地址', time: '什么时间', timeMissing: '请选一个时间', whatMissing: '请选要办的事',
  consent: '请念给本人听', consentMissing: '本人同意后，请点上面打勾', send: '预约', sending: '正在预约…', done: '约好了', doneText: (name: string, when: string): string => `${name}，${when}。请把时间念给本人听一遍。`, next: '再约一位', close: '好了', notOffered: '站里还没有放号', notOfferedText: '先在“放号安排”里定好时间。',
} as const

/** The list on paper. */
export const dayPaperWords = {
  title: '预约名单', by: (name: string, when: string): string => `${name} ${when} 打印`, private: '名单上有姓名、电话和地址，用完请收好或销毁。', columns: ['时间', '姓名', '电话', '办什么', '签到'], visits: '上门', counter: '到站', print: '打印', close: '返回名单', noPrint: '手机上不能打印，请在电脑上打开这一页。', total: (count: number): string => `共 ${count} 人`,
} as const

const hours = (count: number): string => (count % 24 === 0 && count > 0 ? `${count / 24} 天` : `${count} 小时`)

/** 放号安排: when a station takes appointments. */
export const planWords = {
  title: '放号安排', tabsLabel: '哪一种预约', on: '接这种预约', offText: '没有打勾，大家就约不到这一种。', onlyRead: '这里由站长或管理员改，您可以看。',
  week: '一周的时间', weekHelp: '放假的日子自动不放号；调休上班的周末按最后一行。', weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日', '调休上班日'], closed: '不接', addSpan: '加一段', removeSpan: (weekday: string, span: string): string => `删掉${weekday} ${span}`, from: (weekday: string): string => `${weekday}从几点`, to: (weekday: string): string => `${weekday}到几点`, copy: '周二到周五照周一', copied: '周二到周五和周一一样了', order: '结束要比开始晚', overlap: '时间段不要重叠', tooShort: '这一段放不下一个号',
  slotLength: '一个号多少分钟', places: '每个时间几个人', leadHours: '最晚提前多少小时约', daysAhead: '最多能约多少天以后', number: (least: number, most: number): string => `请填 ${least} 到 ${most} 的整数`,
  exceptions: '和平时不一样的日子', exceptionsHelp: '停办的日子写明原因，大家约的时候会看到。', addException: '加一天', exceptionDay: '哪一天', exceptionClosed: '这天不接预约', exceptionOther: '这天换个时间', exceptionKind: '这天怎么安排', exceptionReason: '原因', exceptionReasonHelp: '例如：全站外出走访。', exceptionReasonMissing: '请写原因', exceptionDayMissing: '请选一天', exceptionTwice: '这一天已经在下面了', exceptionPlaces: '每个时间几个人', exceptionTimes: '这天的时间', exceptionNothing: '请加一段时间，或者填每个时间几个人', placesOf: (count: number): string => `每个时间 ${count} 人`, exceptionSave: '加上', removeException: (day: string): string => `删掉 ${day}`, exceptionLine: (what: string, reason: string): string => [what, reason].filter(Boolean).join('：'), noException: '没有',
  preview: '以后两周会这样放号', previewHelp: '按已公布的放假安排算，保存后大家就能约。', previewCount: (slots: number, places: number): string => (slots > 0 ? `${slots} 个时间，共 ${places} 个号` : '不接'), holiday: '放假',
  save: '保存', saving: '正在保存…', saved: '保存好了', unchanged: '没有要保存的改动', changed: '有改动还没有保存', toFix: (count: number): string => `还有 ${count} 处要改`,
  stale: '别人刚刚改过这个站的安排。要用哪一份？', keepMine: '用我这份', takeTheirs: '用别人的', 
  stranded: '这些预约不在新安排里', strandedText: '原来的时间还给他们留着。请打电话说一声，再改期或取消。',
  sum: ({ slotLength, places, leadHours, daysAhead }: { slotLength: number; places: number; leadHours: number; daysAhead: number }): string => `每 ${slotLength} 分钟 ${places} 人，提前 ${hours(leadHours)}以上约，最远约到 ${daysAhead} 天后。`,
} as const
