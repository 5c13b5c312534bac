import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { actionTexts } from '@shared/text/labels'
import { refreshWords } from '@shared/text/refresh'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Notice, Tag, Timeline } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { open as openPage } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { buttonsOf } from './actionForms'
import { AwaitedSupplement, FilledAnswers, OfferNotice, RequestLog } from './parts'
import { SupplementPicker } from './SupplementPicker'
import { useActing } from './useActing'
import { WordSheet } from './WordSheet'

interface OpenedProps {
  request: StaffRequest
  onDone: (next: StaffRequest | null) => void
  onReload: () => void
}

const Head = ({ request }: Pick<OpenedProps, 'request'>) => {
  const { title, status, applicant, number, due, stage } = request
  return (
    <View className="row between wrap top">
      <View>
        <View className="row gap-small wrap"><Text className="title">{title}</Text><Tag text={status.text} tone="grey" /></View>
        <Text className="block"><Text className="bold">{applicant.name}</Text>　<Text className="num">{applicant.phone}</Text></Text>
        <Text className="block sub num">办件号 {number} · {stage.title}</Text>
        {applicant.isMasked ? <Text className="block sub">由{request.owner.name}办理，这里只显示部分信息</Text> : <Text className="block sub">您的查看已记录，申请人看得到</Text>}
      </View>
      {due ? (
        <View className="due-line">
          <Text className={`block title${due.state === 'over' ? ' text-red' : ' text-green'}`}>{due.state === 'today' ? '今天要办完' : `${due.state === 'over' ? '已超' : '还剩'} ${due.days} ${due.unitText}`}</Text>
          <Text className="block sub">{due.dayText}{due.isProvisional ? '（暂定）' : ''}前办</Text>
        </View>
      ) : <Text className="sub">{request.pausedSince ? '等申请人，时间已暂停' : ''}</Text>}
    </View>
  )
}

const Opened = ({ request, onDone, onReload }: OpenedProps) => {
  const isDesk = useIsDesk()
  const acting = useActing(request, onDone)
  const { open, error, isBusy } = acting
  const actions = buttonsOf(request.actions)
  const isStale = error?.code === 'acted_meanwhile' || error?.code === 'action_not_allowed' || error?.code === 'stale_version'
  const main = open === 'requestSupplement'
    ? <SupplementPicker choices={request.supplementChoices} draft={acting.supplement} onChange={acting.setSupplement} onSend={acting.send} onCancel={acting.close} isBusy={isBusy} />
    : <FilledAnswers request={request} />
  return (
    <View className={isDesk ? 'detail-sheet' : ''}>
      <View className={isDesk ? 'detail-head' : 'card'}><Head request={request} /></View>
      <View className={isDesk ? 'detail-columns' : ''}>
        <View className={isDesk ? 'detail-main' : 'card'}>
          {error && !open ? <Notice icon="alert" text={error.text} /> : null}
          {isStale ? <View className="mt2"><ActionButton text="看最新进度" kind="line" size="small" onTap={onReload} /></View> : null}
          <OfferNotice offer={request.offer} />
          <AwaitedSupplement supplement={request.supplement} />
          {main}
        </View>
        <View className={isDesk ? 'detail-aside' : 'card'}>
          <Text className="block strong">为什么在这里</Text>
          <Text className="block mt1">{request.routingReason}</Text>
          <Text className="block strong mt4">走到哪一步</Text>
          <View className="mt2"><Timeline steps={request.timeline} /></View>
          <Text className="block strong mt4">办理记录</Text>
          <RequestLog log={request.log} />
          <View className="mt4"><ActionButton text="核对身份、绑定手机" kind="soft" size="small" onTap={() => void openPage('staffIdentity', { id: request.id })} /></View>
        </View>
      </View>
      {actions.length > 0 && open !== 'requestSupplement' ? (
        <View className={isDesk ? 'detail-actions' : 'card detail-actions'}>
          <View className="row">
            {actions.map((action, index) => (
              <View key={action} className="action-cell">
                <ActionButton text={actionTexts[action]} kind={index === 0 ? 'solid' : action === 'reject' || action === 'declineTransfer' ? 'danger' : 'line'} isBusy={acting.busyAction === action} isDisabled={isBusy} busyText="正在提交…"
                  onTap={() => acting.start(action)} />
              </View>
            ))}
          </View>
        </View>
      ) : null}
      {open && open !== 'requestSupplement' ? (
        <WordSheet action={open} requestId={request.id} results={request.results} words={acting.words} onChange={acting.setWords} onSend={acting.send} onClose={acting.close} isBusy={isBusy} error={error?.text ?? null} />
      ) : null}
    </View>
  )
}

interface RequestPaneProps {
  id: string
  /** Something was done: lists and counts are to be read again. Null: it is no longer ours to see. */
  onChanged: (request: StaffRequest | null) => void
}

/** A request to handle: form and papers, log and reason, and only the actions that are allowed. */
export const RequestPane = ({ id, onChanged }: RequestPaneProps) => {
  const remote = useRemote(() => call(contract.openRequest, { params: { id } }), [id])
  return (
    <WhenReady remote={remote}>
      {(request) => (
        <Opened
          request={request}
          onReload={() => void remote.reload().then((isRead) => (isRead ? undefined : toast(refreshWords.failed)))}
          onDone={(next) => {
            if (next) remote.replace(next)
            onChanged(next)
          }}
        />
      )}
    </WhenReady>
  )
}
