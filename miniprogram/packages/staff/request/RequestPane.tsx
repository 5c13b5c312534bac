import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { deskWords } from '@shared/text/desk'
import { threadWords } from '@shared/text/threadPage'
import { refreshWords } from '@shared/text/refresh'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { LinkCell, Notice, Timeline } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { useIsDesk } from '@/platform/screen'
import { open as openPage } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { handlesRequests } from '@/session/workplace'
import { StaffThread } from '../thread/StaffThread'
import { ActionButtons } from './ActionButtons'
import { Facts } from './Facts'
import { AwaitedSupplement, FilledAnswers, OfferNotice, RequestLog } from './parts'
import { RequestHead } from './RequestHead'
import { SupplementBar, SupplementPicker, SupplementPreview } from './SupplementPicker'
import { TriageCard } from './TriageChoices'
import { type Acting, type Opening, useActing } from './useActing'
import { WordSheet } from './WordSheet'

interface OpenedProps {
  request: StaffRequest
  onDone: (next: StaffRequest | null, action: Opening) => void
  onReload: () => void
  onOpen: (id: string) => void
  /** A message changed where it stands. */
  onStatus: () => void
}

const staleCodes: readonly string[] = ['acted_meanwhile', 'action_not_allowed', 'stale_version']

/** What went wrong, and where somebody else was first the way to what they did. */
const Refused = ({ acting: { error }, onReload }: { acting: Acting; onReload: () => void }) =>
  error ? (
    <View>
      <Notice icon="alert" text={error.text} />
      {staleCodes.includes(error.code) ? <View className="mb2"><ActionButton text={deskWords.latest} kind="line" size="small" onTap={onReload} /></View> : null}
    </View>
  ) : null

const Aside = ({ request }: { request: StaffRequest }) => (
  <View>
    <View className="strong" role="heading" aria-level={3}>{deskWords.whyHere}</View>
    <Text className="block mt1">{request.routingReason}</Text>
    <View className="strong mt4" role="heading" aria-level={3}>{deskWords.steps}</View>
    <View className="mt2"><Timeline steps={request.timeline} /></View>
    <View className="strong mt4" role="heading" aria-level={3}>{deskWords.log}</View>
    <RequestLog log={request.log} />
  </View>
)

/** What was said with the applicant: at a PC beside the request, on a phone on a page of its own. */
const Conversation = ({ request: { id, actions, applicant }, onStatus }: { request: StaffRequest; onStatus: () => void }) => {
  const isDesk = useIsDesk()
  const { me } = useSession()
  const mayClose = actions.includes('complete') || actions.includes('accept')
  if (!isDesk) return <View className="card card-cells"><LinkCell icon="chat" text={threadWords.staffTitle} onTap={() => void openPage('staffThread', { id, closes: mayClose ? undefined : 0 })} /></View>
  if (!handlesRequests(me)) return null
  return (
    <View className="desk-thread">
      <View className="strong" role="heading" aria-level={3}>{threadWords.staffTitle}</View>
      <StaffThread key={id} requestId={id} applicantName={applicant.isMasked ? null : applicant.name} mayClose={mayClose} onStatus={onStatus} />
    </View>
  )
}

const Opened = ({ request, onDone, onReload, onOpen, onStatus }: OpenedProps) => {
  const isDesk = useIsDesk()
  const acting = useActing(request, onDone)
  const { open, error, isBusy } = acting
  const isPicking = open === 'requestSupplement'
  const picking = { request, draft: acting.supplement, onChange: acting.setSupplement }
  // At a PC both columns scroll by themselves, so the arrow keys must reach them.
  const column = (label: string) => (isDesk ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})
  const triage = request.actions.includes('route') ? request.triage : null
  // What the card offers in large is not offered again below it.
  const barred = triage ? { ...request, actions: request.actions.filter((action) => action !== 'route') } : request
  const hasBar = isPicking || barred.actions.some((action) => action !== 'claim')
  const conversation = <Conversation request={request} onStatus={onStatus} />
  return (
    <View className={isDesk ? 'detail-sheet' : 'detail-stack'}>
      <View className={isDesk ? 'detail-head' : 'card'}><RequestHead request={request} /></View>
      {isDesk ? null : conversation}
      <View className={isDesk ? 'detail-columns' : ''}>
        {/* After each step it stands at its top again, where it says what became of it. */}
        <View key={`${request.version} ${String(isPicking)}`} className={isDesk ? 'detail-main' : 'card'} {...column(deskWords.request)}>
          {open && !isPicking ? null : <Refused acting={acting} onReload={onReload} />}
          <OfferNotice offer={request.offer} actions={request.actions} />
          <AwaitedSupplement supplement={request.supplement} />
          {isPicking ? <SupplementPicker {...picking} /> : (
            <View>
              {triage ? (
                <TriageCard triage={triage} isBusy={isBusy} onOther={() => acting.start('route')} onSend={({ unitId }) => acting.sendWith('route', { unitId, note: '' })} />
              ) : null}
              <Facts request={request} isBusy={isBusy} onClaim={() => acting.start('claim')} onOpen={onOpen} />
              <FilledAnswers request={request} />
            </View>
          )}
        </View>
        <View className={isDesk ? 'detail-aside' : 'card'} {...column(deskWords.beside)}>
          {isDesk ? conversation : null}
          {isPicking ? <SupplementPreview {...picking} /> : <Aside request={request} />}
        </View>
      </View>
      {hasBar ? (
        <View className="detail-actions">
          {isPicking ? <SupplementBar {...picking} onSend={acting.send} onCancel={acting.close} isBusy={isBusy} /> : <ActionButtons request={barred} acting={acting} />}
        </View>
      ) : null}
      {open && open !== 'requestSupplement' ? (
        <WordSheet action={open} stageKind={request.stage.kind} requestId={request.id} results={request.results} words={acting.wordsOf(open)} onChange={(words) => acting.setWords(open, words)}
          onSend={acting.send} onClose={acting.close} isBusy={isBusy} error={error?.text ?? null} />
      ) : null}
    </View>
  )
}

interface RequestPaneProps {
  id: string
  /** Something was done: lists and counts are to be read again. Null: it is no longer ours to see. */
  onChanged: (request: StaffRequest | null, action: Opening) => void
  /** Another request that this one refers to. */
  onOpen: (id: string) => void
}

/** A request to handle: form and papers, log and reason, and only the actions that are allowed. */
export const RequestPane = ({ id, onChanged, onOpen }: RequestPaneProps) => {
  const remote = useRemote(() => call(contract.openRequest, { params: { id } }), [id])
  return (
    <WhenReady remote={remote}>
      {(request) => (
        <Opened
          request={request}
          onOpen={onOpen}
          onStatus={() => void remote.reload().then(() => onChanged(request, 'accept'))}
          onReload={() => void remote.reload().then((isRead) => (isRead ? undefined : toast(refreshWords.failed)))}
          onDone={(next, action) => {
            if (next) remote.replace(next)
            onChanged(next, action)
          }}
        />
      )}
    </WhenReady>
  )
}
