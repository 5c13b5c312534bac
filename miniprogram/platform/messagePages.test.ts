import { messageLinkKinds } from '@shared/domain/messageLink'
import { messagePages, pageOfMessage } from '@shared/domain/messagePages'
import { routes } from './routes'

const id = '01KBB0000000000000000000AA'

describe('what a message in WeChat opens', () => {
  it('are pages that there are', () => {
    const { request, list, ...pages } = messagePages
    expect([request, list]).toEqual([routes.requestDetail, routes.messages])
    for (const [kind, page] of Object.entries(pages)) expect([kind, page]).toEqual([kind, routes[kind as keyof typeof pages]])
  })

  it('is what it is about, its request, or the list of messages, and never a page of the staff', () => {
    expect(pageOfMessage({ requestId: null, link: `signup:${id}` })).toBe(`packages/activities/signup/index?id=${id}`)
    expect(pageOfMessage({ requestId: id, link: null })).toBe(`packages/requests/detail/index?id=${id}`)
    expect(pageOfMessage({ requestId: null, link: null })).toBe('pages/messages/index')
    for (const kind of messageLinkKinds.filter((one) => one.startsWith('staff'))) expect(pageOfMessage({ requestId: null, link: `${kind}:${id}` })).toBe('pages/messages/index')
  })
})
