import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type DeletionRow } from '@shared/contract/ownRecord'
import { textLimits } from '@shared/contract/values'
import { deletionDeskWords as words } from '@shared/text/deletion'
import { type Paged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { MoreButton } from '@/components/MoreButton'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { confirm } from '@/platform/dialogs'
import { open } from '@/platform/navigation'
import { needsLook, useVouching } from '@/session/secrecy'
import { DeletionLine } from './DeletionLine'
import { useDeciding } from './useDeletions'

interface RefuseSheetProps {
  deletion: DeletionRow
  isBusy: boolean
  error: { text: string } | null
  onSend: (reason: string) => void
  onClose: () => void
}

const RefuseSheet = ({ deletion, isBusy, error, onSend, onClose }: RefuseSheetProps) => {
  useVouching()
  const [reason, setReason] = useState('')
  return (
    <Sheet title={words.refuse} onClose={onClose}>
      <Text className="block bold mb3 num">{words.person(deletion.name, deletion.phone)}</Text>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <Field id="deletion-reason" label={words.reason} help={words.reasonHelp}><TextArea id="deletion-reason" label={words.reason} most={textLimits.note} value={reason} onInput={setReason} /></Field>
      <ActionButton text={words.refuse} isBusy={isBusy} busyText={words.refusing} isDisabled={reason.trim().length < 2 || needsLook(reason)} onTap={() => onSend(reason)} />
    </Sheet>
  )
}

/** What waits for a decision; what was decided leaves the list. */
export const OpenDeletions = ({ paged, onDecided }: { paged: Paged<DeletionRow>; onDecided: () => void }) => {
  const [refusing, setRefusing] = useState<DeletionRow | null>(null)
  const { submit, isBusy, error, clearError } = useDeciding(onDecided)
  const approve = async (deletion: DeletionRow) => {
    if (await confirm({ title: words.approveQuestion, text: deletion.waits > 0 ? words.waits(deletion.waits) : words.approveText, yes: words.approveYes })) void submit({ deletion, decision: 'approve' })
  }
  const close = () => {
    clearError()
    setRefusing(null)
  }
  const refuse = async (deletion: DeletionRow, reason: string) => {
    if (await submit({ deletion, decision: 'refuse', reason })) setRefusing(null)
  }
  return (
    <View>
      {error && !refusing ? <Notice icon="alert" text={error.text} /> : null}
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /> : (
          <View role="list" aria-label={words.open}>
            {rows.map((deletion) => (
              <DeletionLine key={deletion.id} deletion={deletion}>
                {deletion.mayDecide ? (
                  <View className="row cover-buttons proposal-act">
                    <ActionButton text={words.approve} label={`${words.approve}：${deletion.name}`} kind="soft" size="small" isBusy={isBusy} busyText={words.approving} onTap={() => void approve(deletion)} />
                    <ActionButton text={words.refuse} label={`${words.refuse}：${deletion.name}`} kind="line" size="small" isDisabled={isBusy} onTap={() => { clearError(); setRefusing(deletion) }} />
                  </View>
                ) : <Text className="block sub">{words.own}</Text>}
              </DeletionLine>
            ))}
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {refusing ? <RefuseSheet deletion={refusing} isBusy={isBusy} error={error} onClose={close} onSend={(reason) => void refuse(refusing, reason)} /> : null}
    </View>
  )
}
