import { contract } from '@shared/contract/contract'
import { type KeptNotice, type NoticeBody } from '@shared/contract/notices'
import { allTimerKinds } from '../jobs/kinds'
import { runDueTimers } from '../jobs/timers'
import { type Credential, type Reply, type TestServer } from './testServer'

/** A notice for everybody that may be handed in as it is. */
export const noticeContent = (words: Partial<NoticeBody> = {}): NoticeBody => ({
  kind: 'notice', title: '示例通知', summary: '一句话的介绍', body: '## 小标题\n一段正文。', audience: { streetCodes: [], communityCodes: [], categories: [] }, needsReceipt: false, coverId: null, attachments: [], videoId: null, ...words,
})

/** Fails with what the server said. */
const sure = ({ status, body }: Reply): Reply['body'] => {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

type Named = Pick<KeptNotice, 'id' | 'version'>

/** What is done with notices over HTTP. */
export const noticesOn = (server: () => TestServer) => {
  const step = (endpoint: 'submitNotice' | 'takeBackNotice' | 'reviseNotice' | 'discardNotice', as: Credential, { id, version }: Named) => server().call(contract[endpoint], as, { params: { id }, body: { version } })
  const create = (as: Credential, unitId: string, content = noticeContent()) => server().call(contract.createNotice, as, { body: { unitId, content } })
  const save = (as: Credential, { id, version }: Named, content: NoticeBody) => server().call(contract.saveNotice, as, { params: { id }, body: { version, content } })
  const release = (as: Credential, { id, version }: Named, { publishAt = null as number | null, hasReviewed = true } = {}) => server().call(contract.releaseNotice, as, { params: { id }, body: { version, publishAt, hasReviewed } })
  const handedIn = async (author: Credential, unitId: string, content?: NoticeBody): Promise<KeptNotice> => sure(await step('submitNotice', author, sure(await create(author, unitId, content)).notice)).notice
  const published = async (author: Credential & { unitId: string }, releaser: Credential, content?: NoticeBody): Promise<KeptNotice> => sure(await release(releaser, await handedIn(author, author.unitId, content))).notice
  return {
    step, create, save, release, handedIn, published, sure,
    withdraw: (as: Credential, { id, version }: Named) => server().call(contract.withdrawNotice, as, { params: { id }, body: { version, reason: '内容有误' } }),
    pin: (as: Credential, { id, version }: Named, isPinned = true) => server().call(contract.pinNotice, as, { params: { id }, body: { version, isPinned } }),
    kept: async (as: Credential, id: string): Promise<KeptNotice> => sure(await server().call(contract.getKeptNotice, as, { params: { id } })).notice,
    read: (as: Credential, id: string) => server().call(contract.getNotice, as, { params: { id } }),
    titles: async (as: Credential, query: Record<string, string> = {}): Promise<string[]> => sure(await server().call(contract.listNotices, as, { query })).notices.map(({ title }: { title: string }) => title),
    messages: async (as: Credential): Promise<string[]> => sure(await server().call(contract.listMessages, as)).messages.map(({ title }: { title: string }) => title),
    /** Does what is due, as the worker does, until nothing is. */
    work: async (): Promise<void> => {
      const { database, clock } = server().services
      const handlers = Object.fromEntries(allTimerKinds.filter(({ isChore }) => !isChore).map(({ kind, run }) => [kind, (subject: string) => run(server().services, subject)]))
      const run = () => runDueTimers({ database, clock, handlers, onError: (kind, error) => { throw new Error(`${kind}: ${(error as Error).stack}`) } })
      while ((await run()) > 0);
    },
  }
}
