import { type ThreadObstacle, type ThreadSide } from '@shared/domain/thread'

/** The conversation on a request, seen from either side. */
export const threadWords = {
  title: '和服务站的对话',
  staffTitle: '和申请人的对话',
  reason: '登录后，能看到服务站给您的回复。',
  toThread: '给服务站留言',
  progress: '看办理进度',
  leave: '留言、问服务站',
  toAnswer: '看服务站的回复',
  unread: (count: number): string => `${count} 条新回复`,
  noMessages: '还没有留言。想问什么、想补充什么，都可以写在下面。',
  noMessagesStaff: '还没有留言。写给申请人的话，对方会收到提醒。',
  opening: '您提的问题',
  openingStaff: '申请人提的问题',
  me: '我',
  earlier: '看更早的',
  reading: '正在读…',
  newBelow: '有新消息，点这里看',
  announce: (by: string, text: string): string => `${by}：${text}`,
  sentPhotos: (count: number): string => `发来 ${count} 个文件`,
  readByOther: '对方已读',
  delivered: '已送达',
  weak: '网络不稳，正在重连',
  photoOf: (by: string, index: number): string => `${by}发的第 ${index} 个文件`,
} as const

/** Why nothing can be written; to each side in its own words. */
export const obstacleWords: Record<ThreadSide, Record<ThreadObstacle, string>> = {
  applicant: {
    closed_fresh: '这件事已经办结。要是还没办好，可以请服务站接着办。',
    closed: '这件事已经办结。还有别的问题，可以再问一个。',
    not_yours: '这里只能看，不能写。',
  },
  staff: {
    closed_fresh: '这件事已经办结，不能再写。申请人还可以请您接着办。',
    closed: '这件事已经办结，不能再写。',
    not_yours: '这件事由别的单位办理，这里只能看。',
  },
}

export const closedWords = { reopen: '还有问题，请再办', askAnother: '再问一个', reopened: '已经请服务站接着办' } as const

export const composerWords = {
  label: '想说的话',
  labelStaff: '写给申请人的话',
  placeholder: '写在这里',
  photo: '照片',
  paper: 'PDF 文件',
  send: '发送',
  again: '重发',
  sending: '正在发送…',
  sendAndClose: '回复并办结',
  closeAsk: '发出后就办结这件事吗？',
  closeText: '申请人会收到您的回复。15 天内还可以请您接着办。',
  failed: (why: string): string => `没有发出去：${why}`,
  fileReady: (name: string, index: number): string => `${name} ${index}，已传好`,
  fileWaiting: (name: string): string => `${name}，等着上传`,
  fileSending: (name: string, percent: number): string => `${name}，正在上传 ${percent}%`,
  fileFailed: (name: string, why: string): string => `${name}没有传上：${why}`,
  fileAgain: '重传',
  remove: '移除',
  removeLabel: (what: string): string => `移除${what}`,
  filesFirst: '文件还没有传好，传好或移除后再发送',
  most: (count: number): string => `一次最多 ${count} 个文件`,
} as const

export const templateWords = {
  pick: '常用语',
  pickTitle: '选一句常用语',
  none: '还没有常用语',
  noneText: '把常回复的话存下来，点一下就能用。',
  edit: '添加、修改常用语',
  unread: '没有读出来，请关掉再开一次',
  toRequest: '看办件、交给同事',
  title: '常用语',
  add: '加一句',
  change: '修改',
  newOne: '新的常用语',
  name: '名称',
  nameHelp: '自己好找就行，2 到 20 个字',
  text: '内容',
  placeholders: (list: string): string => `可以用：${list}。用的时候会自动填上。`,
  insert: (text: string): string => `插入“${text}”`,
  save: '保存',
  saving: '正在保存…',
  saved: '已保存',
  remove: '删除',
  removeAsk: '要删除这句常用语吗？',
  removeText: '同事也用不到它了。',
  removed: '已删除',
  fromAbove: '上级单位提供，这里不能改',
  onlyRead: '由站长或管理员添加、修改',
  pickUnit: '选单位',
  stillOpen: (marks: string): string => `还有没填的地方：${marks}，请写好再发`,
} as const

/** The two halves of 消息. */
export const messageTabs = { alerts: '消息提醒', threads: '和服务站的对话' } as const
export const threadListWords = {
  none: '还没有对话',
  noneText: '有事要问，服务站会在这里回复您。',
  ask: '问我的服务站',
  closed: '已办结',
  mine: '我：',
  unread: (count: number): string => `${count} 条没看，`,
  more: '看更早的',
  tab: (text: string, count: number): string => (count > 0 ? `${text}，${count} 条没看` : text),
} as const
