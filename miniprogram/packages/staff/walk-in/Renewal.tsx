import { contract } from '@shared/contract/contract'
import { type WalkInReceipt } from '@shared/contract/walkIns'
import { walkInWords as words } from '@shared/text/walkIn'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { Notice } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { back } from '@/platform/navigation'

/** Before a paper receipt is made anew: the code in the person's hand dies with it, so nothing happens before the tap. */
export const Renewal = ({ requestId, onRenewed }: { requestId: string; onRenewed: (receipt: WalkInReceipt) => void }) => {
  const { submit, isBusy, error } = useSubmit(async (key: string) => onRenewed(await call(contract.renewReceiptCode, { params: { id: requestId }, body: {}, key })))
  return (
    <Page title={words.renewTitle} hasBack onBack={() => void back('staffQueue')}>
      <Refusal error={error} />
      <Notice icon="alert" text={words.renewWarning} />
      <ActionButton text={words.renew} isBusy={isBusy} busyText={words.renewing} onTap={() => void submit()} />
    </Page>
  )
}
