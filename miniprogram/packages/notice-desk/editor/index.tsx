import { contract } from '@shared/contract/contract'
import { noticeDeskWords, noticeEditorWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { EmptyState, WhenReady } from '@/components/states'
import { DeskPage } from '@/components/DeskPage'
import { replace, useParams } from '@/platform/navigation'
import { KeepersOnly } from '../parts/KeepersOnly'
import { Editor } from './Editor'

const notYours = <EmptyState title={words.notYours} action={{ text: noticeDeskWords.title, onTap: () => void replace('staffNotices') }} />

const Opened = ({ id }: { id: string }) => {
  const remote = useRemote(async () => (await call(contract.getKeptNotice, { params: { id } })).notice, [id])
  // Only once: what is saved from here on the editor knows by itself.
  if (remote.data?.may.includes('edit')) return <Editor key={id} opened={remote.data} />
  return <DeskPage title={words.pageTitle} place="notices" above="staffNotices"><WhenReady remote={remote}>{() => notYours}</WhenReady></DeskPage>
}

/** 写通知: a draft that saves itself, until somebody else looks at it. */
const NoticeEditorPage = () => {
  const { id } = useParams()
  return <KeepersOnly title={words.pageTitle}>{id ? <Opened id={id} /> : <DeskPage title={words.pageTitle} place="notices" above="staffNotices">{notYours}</DeskPage>}</KeepersOnly>
}

export default NoticeEditorPage
