import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Look } from '@shared/contract/ownRecord'
import { momentText } from '@shared/text/due'
import { ownRecordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { MoreButton } from '@/components/MoreButton'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { back } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

const LookLine = ({ look: { at, unitName, roleText, purposeText, request } }: { look: Look }) => (
  <View className="card" role="listitem">
    <Text className="block strong pre">{purposeText}</Text>
    <Text className="block">{words.look(unitName, roleText)}</Text>
    <Text className="block sub num">{request ? words.lookAt(request.number, request.title) : words.lookRecord}</Text>
    <Text className="block sub num">{momentText(at)}</Text>
  </View>
)

const Looks = () => {
  const paged = usePaged(async (after) => {
    const { looks, next } = await call(contract.listLooks, { query: { after } })
    return { rows: looks, next }
  }, [])
  return (
    <WhenReady remote={paged.remote}>
      {({ rows }) => rows.length === 0 ? <EmptyState title={words.looksNone} text={words.looksNoneText} /> : (
        <View>
          <Text className="block mb3">{words.looksLead}</Text>
          <View role="list" aria-label={words.looksTitle}>{rows.map((look) => <LookLine key={look.id} look={look} />)}</View>
          <MoreButton text={words.more} paged={paged} />
        </View>
      )}
    </WhenReady>
  )
}

/** 谁看过我的信息: station, role and purpose. */
const LooksPage = () => <Page title={words.looksTitle} hasBack onBack={() => void back('mine')}><SignedInOnly reason={words.looksReason}><Looks /></SignedInOnly></Page>

export default LooksPage
