import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { type UnitKind } from '@shared/domain/roles'
import { stationsWords as words } from '@shared/text/stationPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { PaneTabs } from '@/components/PaneTabs'
import { SectionHead } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useDebounced } from '@/platform/debounced'
import { back, open, useParams } from '@/platform/navigation'
import { useIsDesk } from '@/platform/screen'
import { useSession } from '@/session/session'
import { MineCard, StationLines } from './StationLines'
import { StreetMap } from './StreetMap'

type Listed = AnswerOf<typeof contract.listStations>
type Shown = keyof typeof words.tabs

const tabs = (Object.keys(words.tabs) as Shown[]).map((key) => ({ key, text: words.tabs[key] }))
const groups: readonly UnitKind[] = ['district', 'street', 'partner', 'retired_officers_home']
/** While somebody types, ms. */
const pause = 300

const Search = ({ typed, onType }: { typed: string; onType: (text: string) => void }) => (
  <View className="input search-box mb3">
    <Icon name="search" color="second" size={22} />
    <Input className="input-inner" name="station-search" value={typed} maxlength={30} placeholder={words.search} placeholderClass="placeholder" aria-label={words.search} onInput={({ detail }) => onType(detail.value)} />
    {typed ? <Tappable label={words.clear} className="search-clear" onTap={() => onType('')}><Icon name="close" color="second" size={20} /></Tappable> : null}
  </View>
)

const Groups = ({ stations, numberOf }: { stations: Listed['stations']; numberOf: (code: string) => number | null }) => (
  <View>
    {groups.map((kind) => {
      const some = stations.filter(({ unit }) => unit.kind === kind)
      return some.length === 0 ? null : <View key={kind}><SectionHead title={words.group(kind)} /><StationLines label={words.group(kind)} stations={some} numberOf={numberOf} /></View>
    })}
  </View>
)

/** The whole network: by name, or on a drawing of the streets; at a PC both beside each other. */
const Network = ({ listed: { stations, map } }: { listed: Listed }) => {
  const isDesk = useIsDesk()
  const [view, show] = useState<Shown>('list')
  const mine = stations.find(({ isMine }) => isMine)
  const mineStreet = mine?.unit.kind === 'community' ? stations.find(({ unit }) => unit.shortName === mine.parentName) : mine
  const numbers = new Map(map.map(({ code }, index) => [code, index + 1]))
  const openStreet = (code: string) => {
    const street = stations.find((station) => station.code === code)
    if (street) void open('station', { id: street.unit.id })
  }
  const list = <Groups stations={stations} numberOf={(code) => numbers.get(code) ?? null} />
  const drawing = map.length > 0 ? <StreetMap places={map} mineCode={mineStreet?.code ?? null} onOpen={openStreet} /> : null
  return (
    <View>
      {mine ? <MineCard station={mine} /> : null}
      {isDesk ? <View className="stations-columns"><View className="stations-list">{list}</View><View className="stations-map">{drawing}</View></View> : (
        <View>
          {drawing ? <PaneTabs label={words.views} tabs={tabs} shown={view} onShow={show} /> : null}
          {view === 'map' && drawing ? drawing : list}
        </View>
      )}
    </View>
  )
}

const Found = ({ listed: { stations, isCut }, onAll }: { listed: Listed; onAll: () => void }) => stations.length === 0
  ? <EmptyState title={words.notFound} text={words.notFoundText} action={{ text: words.showAll, onTap: onAll }} />
  : <View><View role="status"><Text className="block sub mb2 num">{words.count(stations.length)}</Text></View><StationLines label={words.found} stations={stations} />{isCut ? <Text className="block sub">{words.isCut}</Text> : null}</View>

/** Those under one street. */
const Under = ({ listed: { stations } }: { listed: Listed }) => stations.length === 0
  ? <EmptyState title={words.none} action={{ text: words.title, onTap: () => void open('stations') }} />
  : <View><SectionHead title={words.under(stations[0]?.parentName ?? '')} /><StationLines label={words.allUnder} stations={stations} /></View>

/** 服务站名录: my station, the streets, the committees under them, and all of them by name. */
const StationsPage = () => {
  const { under } = useParams()
  const { me } = useSession()
  const [typed, type] = useState('')
  const q = useDebounced(typed.trim(), pause)
  const remote = useRemote(() => call(contract.listStations, { query: { ...(under ? { under } : {}), ...(q ? { q } : {}) } }), [under, q, me?.account?.id])
  return (
    <Page title={words.title} hasBack onBack={() => void back('home')} className="stations-page">
      <Search typed={typed} onType={type} />
      <WhenReady remote={remote}>
        {(listed) => (q ? <Found listed={listed} onAll={() => type('')} /> : under ? <Under listed={listed} /> : <Network listed={listed} />)}
      </WhenReady>
    </Page>
  )
}

export default StationsPage
