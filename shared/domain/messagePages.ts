import { type MessageLinkKind, readMessageLink } from './messageLink'

/** Where somebody arrives who taps a message in WeChat. The paths of the mini-program stand in miniprogram/platform/routes.ts, and a test there holds them together. */
export const messagePages: Readonly<Partial<Record<MessageLinkKind, string>> & { request: string; list: string }> = {
  request: 'packages/requests/detail/index',
  list: 'pages/messages/index',
  signup: 'packages/activities/signup/index',
  activity: 'packages/activities/detail/index',
  myInterests: 'packages/station/interests/index',
  thread: 'packages/station/thread/index',
  appointment: 'packages/station/appointment/index',
  notice: 'packages/notices/notice/index',
}

/** The page of a message for whoever it is for; its list where it opens nothing, or something of the staff. */
export const pageOfMessage = ({ requestId, link }: { requestId: string | null; link: string | null }): string => {
  const about = readMessageLink(link)
  const page = about ? messagePages[about.kind] : undefined
  if (requestId && !page) return `${messagePages.request}?id=${requestId}`
  return about && page ? `${page}?id=${about.id}` : messagePages.list
}
