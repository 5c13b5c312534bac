import { ThreadPane, type ThreadPaneProps } from '@/components/thread/ThreadPane'
import { useSession } from '@/session/session'
import { handlesRequests } from '@/session/workplace'
import { TemplatePicker } from './TemplatePicker'

/** The conversation with the applicant, with what the staff have beside it. `applicantName`: where the page around it may show it whole. */
export const StaffThread = ({ applicantName = null, ...given }: Omit<ThreadPaneProps, 'side' | 'tools' | 'onTap'> & { applicantName?: string | null }) => {
  const { me } = useSession()
  return <ThreadPane {...given} side="staff" tools={(view, composing) => (handlesRequests(me) ? <TemplatePicker view={view} applicantName={applicantName} composing={composing} /> : null)} />
}
