/** When one person's draft was changed on two devices, and when they throw one away. */
export const elsewhereWords = {
  saved: '这份申请刚在另一台设备上改过。您这边写的还在。',
  submitted: '这份申请已经在另一台设备上提交了。您后来在这边写的没有交上去，要补充请打服务站电话。',
  gone: '这份草稿已经在另一台设备上删掉了。您这边写的还在。',
  keepMine: '用我这边写的',
  takeTheirs: '用那边的',
  seeProgress: '看办理进度',
  beginAgain: '用我写的重新填',
} as const

export const discardWords = {
  button: '删除草稿',
  busy: '正在删除…',
  question: '要删除这份草稿吗？',
  explanation: '填过的内容和照片会一起删掉，不能找回。',
  yes: '删除',
  no: '留着',
} as const
