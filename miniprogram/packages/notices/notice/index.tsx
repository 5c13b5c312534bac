import { useEffect, useRef } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Notice } from '@shared/contract/notices'
import { noticeDay, noticeWords as words } from '@shared/text/noticesPage'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { Refusal } from '@/components/Refusal'
import { RichText } from '@/components/RichText'
import { EmptyState, WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { back, open, replace, useParams } from '@/platform/navigation'
import { useNoticeSize } from '@/session/noticeSize'
import { useSession } from '@/session/session'
import { useSubscribeAsk } from '@/session/subscriptions'
import { Files } from './Files'
import { Tools } from './Tools'

const Band = ({ notice }: { notice: Notice | null }) => notice === null ? null : (
  <View className="band-inner notice-band">
    <View className="hero on-band" role="heading" aria-level={2}>{notice.title}</View>
    <Text className="block on-band-2 mt2 num">{words.from(notice.unit.name, noticeDay(notice.publishedAt, Date.now()))}</Text>
  </View>
)

const toList = { text: words.toList, onTap: () => void replace('notices') }

const Body = ({ notice }: { notice: Notice }) => {
  const size = useNoticeSize()
  if (notice.isWithdrawn) return <EmptyState title={words.withdrawn} text={words.withdrawnText} action={toList} />
  return (
    <View className={`notice-body notice-${size}`}>
      {notice.revisedAt === null ? null : <Text className="block sub mb3 num">{words.revised(notice.edition, notice.revisedAt)}</Text>}
      <Tools notice={notice} />
      <RichText blocks={notice.blocks} />
      <Files notice={notice} />
    </View>
  )
}

/** There is a newer text than the one before them: they read that one first. */
const orElse = (onStale: () => void) => (refusal: unknown): never => {
  if (asApiError(refusal).code === 'stale_version') onStale()
  throw refusal
}

/** The receipt that it asks for: the one solid button, then since when it is given. */
const Receipt = ({ notice, onGiven, onStale }: { notice: Notice; onGiven: (at: number) => void; onStale: () => void }) => {
  const { token } = useSession()
  const askFirst = useSubscribeAsk(['notice'])
  const { submit, isBusy, error } = useSubmit(async (key) => onGiven((await call(contract.confirmNotice, { params: { id: notice.id }, body: { edition: notice.edition }, key }).catch(orElse(onStale))).receiptAt))
  if (notice.receiptAt !== null) return <View className="row notice-given" role="status"><Icon name="check" /><Text className="bold text-green num">{words.given(notice.receiptAt)}</Text></View>
  if (!token) return <ActionButton text={words.signInForReceipt} kind="line" onTap={() => void open('signIn')} />
  return (
    <View>
      <Refusal error={error} />
      <Text className="block sub mb2">{words.receiptHelp}</Text>
      <ActionButton text={words.receipt} isBusy={isBusy} busyText={words.sending} onTap={() => { askFirst(); void submit() }} />
    </View>
  )
}

const hasReceipt = (notice: Notice | null): notice is Notice => notice !== null && !notice.isWithdrawn && (notice.wantsReceipt || notice.receiptAt !== null)

/** Whoever has it open has read it; that it could not be said is no matter of theirs. */
const useReadMark = (notice: Notice | null, onStale: () => void): void => {
  const { token } = useSession()
  const id = notice && notice.isRead === false && !notice.isWithdrawn && token ? notice.id : null
  const edition = notice?.edition
  const reload = useRef(onStale)
  reload.current = onStale
  useEffect(() => {
    if (id) void call(contract.markNoticeRead, { params: { id }, body: { edition } }).catch(orElse(() => reload.current())).catch(() => undefined)
  }, [id, edition])
}

/** One notice, as it was published. */
const NoticePage = () => {
  const { id = '' } = useParams()
  const { token } = useSession()
  const remote = useRemote(async () => (await call(contract.getNotice, { params: { id } })).notice, [id, token])
  const notice = remote.data
  useReadMark(notice, () => void remote.reload())
  useOnReturn(() => void remote.reload())
  const isGone = remote.error?.code === 'notice_withdrawn' || remote.error?.code === 'not_found'
  return (
    <Page title={words.title} hasBack onBack={() => void back('notices')} band={<Band notice={notice} />}
      bottom={hasReceipt(notice) ? <Receipt notice={notice} onStale={() => void remote.reload()} onGiven={(receiptAt) => remote.replace({ ...notice, receiptAt, wantsReceipt: false, isRead: true })} /> : undefined}>
      {isGone ? <EmptyState title={remote.error?.code === 'not_found' ? words.gone : words.withdrawn} text={remote.error?.code === 'not_found' ? undefined : words.withdrawnText} action={toList} /> : <WhenReady remote={remote} cards={1}>{(read) => <Body notice={read} />}</WhenReady>}
    </Page>
  )
}

export default NoticePage
