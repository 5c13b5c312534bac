import { type DeletionStatus, type ErasedThing, type KeptThing } from '@shared/domain/deletion'

/** What the person confirms; a new text gets a new version, which every request keeps. */
export const deletionTextVersion = '2026-11'

export const erasedTexts: Record<ErasedThing, string> = {
  profile: '您的姓名、手机号、身份证号、住址、单位或学校',
  drafts: '没有提交的申请和照片',
  withdrawn: '撤回的申请里填写的内容和照片',
  employment: '就业情况、推荐和联系记录',
  benefits: '登记过的待遇',
  visits: '走访的记录和照片',
  activities: '活动报名时填的内容，还没开始的报名和候补',
  appointments: '预约时填的内容，还没到时间的预约',
  messages: '发给您的消息',
  helpers: '家人替您办事的绑定',
}

/** What must stay: what, why, and until when. */
export const keptTexts: Record<KeptThing, { title: string; why: string; until: string }> = {
  finished: { title: '办结或没有通过的申请，和办理经过', why: '是作过决定的凭据，以后要复查的，得查得到', until: '保存多久，区里尚未公布' },
  looks: { title: '谁看过您的信息', why: '出了问题要查得到是谁看的', until: '每一条保留一年' },
  consents: { title: '同意记录', why: '证明当时是您同意的', until: '和上面的申请一样久' },
  account: { title: '微信登录（加密的识别码）', why: '让您收到处理结果，以后再来也能登录', until: '您不再登录，就只剩这个识别码' },
}

export const deletionStatusTexts: Record<DeletionStatus, string> = { open: '等区里决定', approved: '同意了，等在办的事办完', refused: '没有同意', taken_back: '您收回了', done: '已经删除' }

/** Words of the person's page. */
export const deletionWords = {
  title: '申请删除我的信息',
  reason: '登录后，可以申请删除您的信息',
  lead: '提交以后由区里决定，最多 15 个工作日（区局默认）。删除以前您随时可以收回。',
  erased: '会删除的',
  kept: '要留下的',
  why: (why: string): string => `为什么：${why}`,
  until: (until: string): string => `留多久：${until}`,
  waits: '您还有正在办的事',
  waitsText: '办完或撤回以后才会删除。现在就可以先申请。',
  confirm: '我看过了：删除以后找不回来',
  send: '申请删除',
  sending: '正在提交…',
  question: '要申请删除吗？',
  questionText: '删除以后，我们就不知道您是谁了，再来办事要重新填写。',
  yes: '申请',
  standing: '您的申请',
  asked: (moment: string): string => `${moment} 提交`,
  due: (day: string): string => `最晚 ${day} 前决定`,
  provisional: '（暂定）',
  takeBack: '收回申请',
  takingBack: '正在收回…',
  takenBack: '收回了，信息都还在',
  refusedFor: (reason: string): string => `没有同意的原因：${reason}`,
  again: '还可以再申请一次。',
  changed: '说明刚更新过，请再看一遍',
} as const

/** Words of the district's page. */
export const deletionDeskWords = {
  title: '删除申请',
  short: '删除',
  lead: '本人申请删除自己的信息。同意以后马上删除；还有在办的事，办完以后自动删除。',
  open: '等您决定',
  none: '没有等着决定的',
  noneText: '有人在“我的”里申请删除，就会出现在这里。',
  toQueue: '去待办',
  notDecider: '删除申请由区里决定',
  person: (name: string, phone: string): string => `${name} ${phone}`,
  home: (unit: string): string => `档案在${unit}`,
  asked: (moment: string): string => `${moment} 申请`,
  due: (day: string): string => `最晚 ${day}`,
  late: '已超期',
  waits: (count: number): string => `还有 ${count} 件在办，办完以后才删除`,
  approve: '同意删除',
  approving: '正在删除…',
  approveQuestion: '同意删除吗？',
  approveText: '本人的资料、就业、待遇和没办成的申请会立刻删掉，找不回来。',
  approveYes: '同意删除',
  done: '已经删除',
  waiting: '同意了，办完在办的事再删除',
  refuse: '不同意',
  refusing: '正在保存…',
  refused: '记下了，本人会收到原因',
  reason: '为什么不同意',
  reasonHelp: '本人看得到。',
  decided: '已经决定的',
  noneDecided: '还没有',
  more: '再看一些',
  own: '自己或家人的，请同事决定',
} as const
