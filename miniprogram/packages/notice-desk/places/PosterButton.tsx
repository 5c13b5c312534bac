import { contract } from '@shared/contract/contract'
import { letterPlacesWords as words } from '@shared/text/noticeDesk'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { toast } from '@/platform/dialogs'
import { isWeapp } from '@/platform/environment'
import { openTab } from '@/platform/newTab'

/** The poster for print, in a tab of its own. A phone prints none. */
export const PosterButton = ({ id }: { id: string }) => {
  const { submit, isBusy } = useSubmit(async () => {
    const tab = openTab()
    if (!tab) return toast(words.posterBlocked)
    try {
      const { url } = await call(contract.linkNoticePoster, { params: { id }, body: {} })
      tab.show(`${API_BASE}${url}`)
    } catch (thrown) {
      tab.close()
      toast(asApiError(thrown).text)
    }
  })
  return <ActionButton text={words.poster} icon="file" size="small" isBusy={isBusy} busyText={words.posterOpening} onTap={() => (isWeapp ? toast(words.posterOnComputer) : void submit())} />
}
