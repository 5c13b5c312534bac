import { ThreadPane, type ThreadPaneProps } from '@/components/thread/ThreadPane'
import { useSession } from '@/session/session'
import { handlesRequests } from '@/session/workplace'
import { TemplatePicker } from './TemplatePicker'

/** The conversation with the applicant, with what the staff have beside it. */
export const StaffThread = (given: Omit<ThreadPaneProps, 'side' | 'tools' | 'onTap'>) => {
  const { me } = useSession()
  return <ThreadPane {...given} side="staff" tools={(view, composing) => (handlesRequests(me) ? <TemplatePicker view={view} composing={composing} /> : null)} />
}
