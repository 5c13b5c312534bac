import { useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { noticeKinds, type NoticeKind } from '@shared/domain/notices'
import { noticesWords as words } from '@shared/text/noticesPage'
import { noticeKindTexts } from '@shared/text/noticeTexts'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { Icon } from '@/components/Icon'
import { MoreButton } from '@/components/MoreButton'
import { NoticeLine } from '@/components/NoticeLine'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useOnReturn } from '@/platform/lifecycle'
import { goTab } from '@/platform/navigation'
import { useSession } from '@/session/session'

type Shown = NoticeKind | ''
const kinds: readonly { key: Shown; text: string }[] = [{ key: '', text: words.all }, ...noticeKinds.map((key) => ({ key, text: noticeKindTexts[key] }))]

const Kinds = ({ shown, onShow }: { shown: Shown; onShow: (kind: Shown) => void }) => (
  <ScrollView scrollX className="chips-scroll">
    <View className="chips" role="tablist" aria-label={words.tabsLabel}>
      {kinds.map(({ key, text }) => (
        <Tappable key={key} role="tab" isChosen={key === shown} label={text} className={`chip${key === shown ? ' chip-on' : ''}`} onTap={() => onShow(key)}>
          {key === shown ? <Icon name="check" color="white" size={18} /> : null}
          <Text>{text}</Text>
        </Tappable>
      ))}
    </View>
  </ScrollView>
)

/** 通知公告: what is published and for me, also for whoever is not signed in. */
const NoticesPage = () => {
  const { token } = useSession()
  const [kind, setKind] = useState<Shown>('')
  const paged = usePaged(async (after) => {
    const { notices, next } = await call(contract.listNotices, { query: { ...(kind ? { kind } : {}), after } })
    return { rows: notices, next }
  }, [token, kind])
  useOnReturn(() => void paged.remote.reload())
  const none = kind ? <EmptyState title={words.noneOf(noticeKindTexts[kind])} action={{ text: words.showAll, onTap: () => setKind('') }} /> : <EmptyState title={words.none} text={words.noneText} action={{ text: words.toHome, onTap: () => void goTab('home') }} />
  return (
    <Page title={words.title} hasBack>
      <Kinds shown={kind} onShow={setKind} />
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? none : <View className="card notice-list" role="list">{rows.map((notice) => <NoticeLine key={notice.id} notice={notice} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
    </Page>
  )
}

export default NoticesPage
