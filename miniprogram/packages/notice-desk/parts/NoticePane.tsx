import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptNotice } from '@shared/contract/notices'
import { noticeAudienceText, noticeDeskWords as words, noticeEditorWords } from '@shared/text/noticeDesk'
import { momentText } from '@shared/text/due'
import { enrolledCategoryTexts } from '@shared/text/enrolledCategories'
import { noticeDay } from '@shared/text/noticesPage'
import { type Areas, useAreas } from '@/api/areas'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { KeyValue, SectionHead, Tag } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { useOnReturn } from '@/platform/lifecycle'
import { blocksOf } from '../editor/typedNotice'
import { NoticeActions } from './NoticeActions'
import { NoticePhone } from './NoticePhone'
import { stateTone } from './stateTone'

/** Whom it is for, by the names of the places. */
const audienceOf = ({ content: { audience } }: KeptNotice, areas: Areas): string => {
  const names = new Map(areas.flatMap((street) => [street, ...street.communities]).map(({ code, name }) => [code, name]))
  const named = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code)
  return noticeAudienceText({ streets: named(audience.streetCodes), communities: named(audience.communityCodes), categories: audience.categories }, enrolledCategoryTexts)
}

const whenOf = ({ state, publishAt, publishedAt }: KeptNotice): string =>
  state.code === 'scheduled' && publishAt !== null ? words.willPublish(publishAt) : publishedAt === null ? words.notYet : words.publishedAt(publishedAt)

const Facts = ({ notice, audience }: { notice: KeptNotice; audience: string }) => {
  const { unit, authorName, content, delivery, edition } = notice
  return (
    <View className="mt3">
      <KeyValue label={words.facts.unit} value={unit.name} />
      <KeyValue label={words.facts.author} value={authorName} />
      <KeyValue label={words.facts.audience} value={audience} />
      <KeyValue label={words.facts.receipt} value={content.needsReceipt ? words.needsReceipt : words.noReceipt} />
      <KeyValue label={words.facts.when} value={whenOf(notice)} />
      {edition > 1 ? <KeyValue label={words.facts.edition} value={words.edition(edition)} /> : null}
      {delivery ? <KeyValue label={words.facts.reached} value={delivery.isDone ? [words.deliveryLabel(delivery.read, delivery.told), content.needsReceipt ? words.confirmed(delivery.confirmed) : ''].filter(Boolean).join('，') : words.delivering(delivery.told)} /> : null}
    </View>
  )
}

const History = ({ changes }: Pick<KeptNotice, 'changes'>) => changes.length === 0 ? null : (
  <View>
    <SectionHead title={words.history} />
    <View className="card" role="list">
      {changes.map(({ id, at, what, byName, text }) => <View key={id} className="part" role="listitem"><View className="grow"><Text className="block">{[what.text, byName].filter(Boolean).join(' · ')}</Text>{text ? <Text className="block sub pre">{text}</Text> : null}</View><Text className="sub num">{momentText(at)}</Text></View>)}
    </View>
  </View>
)

const Looks = ({ notice: { title, unit, publishedAt, content, files } }: { notice: KeptNotice }) => (
  <NoticePhone title={title} unitName={unit.name} when={publishedAt === null ? noticeEditorWords.today : noticeDay(publishedAt, Date.now())} blocks={blocksOf(content.body, files)}
    coverUrl={files.find(({ id }) => id === content.coverId)?.url ?? null} attachments={content.attachments} hasVideo={content.videoId !== null} needsReceipt={content.needsReceipt} />
)

/** One notice for its keepers: how it stands, what may be done with it, what it looks like, what happened to it. */
export const NoticePane = ({ id, onChanged }: { id: string; onChanged: () => void }) => {
  const remote = useRemote(async () => (await call(contract.getKeptNotice, { params: { id } })).notice, [id])
  const areas = useAreas().data ?? []
  useOnReturn(() => void remote.reload())
  const done = (next: KeptNotice) => {
    remote.replace(next)
    onChanged()
  }
  return (
    <WhenReady remote={remote} cards={2}>
      {(notice) => (
        <View className="notice-pane">
          <View>
            <View className="card">
              <View className="row wrap notice-tags"><Tag text={notice.kind.text} tone="grey" /><Tag text={notice.state.text} tone={stateTone(notice.state.code)} />{notice.isPinned ? <Tag text={words.pinned} tone="grey" /> : null}</View>
              <View className="title mt2" role="heading" aria-level={2}>{notice.title}</View>
              <Facts notice={notice} audience={audienceOf(notice, areas)} />
              <NoticeActions notice={notice} audience={audienceOf(notice, areas)} onDone={done} />
            </View>
            <History changes={notice.changes} />
          </View>
          <Looks notice={notice} />
        </View>
      )}
    </WhenReady>
  )
}
