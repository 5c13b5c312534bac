import { noticeDeskWords as words } from '@shared/text/noticeDesk'
import { EmptyState } from '@/components/states'
import { DeskPage } from '@/components/DeskPage'
import { replace, useParams } from '@/platform/navigation'
import { KeepersOnly } from '../parts/KeepersOnly'
import { NoticePane } from '../parts/NoticePane'

/** One notice for its keepers, as a message leads to it. */
const KeptNoticePage = () => {
  const { id } = useParams()
  return (
    <KeepersOnly title={words.title}>
      <DeskPage title={words.title} place="notices" above="staffNotices">
        {id ? <NoticePane id={id} onChanged={() => undefined} /> : <EmptyState title={words.pickOne} action={{ text: words.title, onTap: () => void replace('staffNotices') }} />}
      </DeskPage>
    </KeepersOnly>
  )
}

export default KeptNoticePage
