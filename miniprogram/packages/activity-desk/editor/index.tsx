import { contract } from '@shared/contract/contract'
import { activityDeskWords, activityEditorWords as words } from '@shared/text/activityDesk'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { EmptyState, WhenReady } from '@/components/states'
import { replace, useParams } from '@/platform/navigation'
import { ActivityPage, KeepersOnly } from '../parts/ActivityPage'
import { Editor } from './Editor'

const Opened = ({ id }: { id: string }) => {
  const remote = useRemote(async () => (await call(contract.getKeptActivity, { params: { id } })).activity, [id])
  // Only once: what is saved from here on the editor knows by itself.
  if (remote.data?.may.includes('edit')) return <Editor key={id} opened={remote.data} />
  return <ActivityPage title={words.title}><WhenReady remote={remote}>{() => <EmptyState title={words.notYours} action={{ text: activityDeskWords.title, onTap: () => void replace('staffActivities', { id }) }} />}</WhenReady></ActivityPage>
}

/** 写活动: a draft that saves itself, or a change of what everybody reads. */
const ActivityEditorPage = () => {
  const { id } = useParams()
  return <KeepersOnly title={words.title}>{id ? <Opened id={id} /> : <ActivityPage title={words.title}><EmptyState title={words.notYours} action={{ text: activityDeskWords.title, onTap: () => void replace('staffActivities') }} /></ActivityPage>}</KeepersOnly>
}

export default ActivityEditorPage
