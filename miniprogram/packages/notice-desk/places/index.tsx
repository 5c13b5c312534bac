import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type LetterPlace } from '@shared/contract/notices'
import { momentText } from '@shared/text/due'
import { letterPlacesWords as words } from '@shared/text/noticeDesk'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { TextInput } from '@/components/inputs'
import { PaneTabs } from '@/components/PaneTabs'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { DeskPage } from '@/components/DeskPage'
import { useOnReturn } from '@/platform/lifecycle'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { KeepersOnly } from '../parts/KeepersOnly'
import { AddPlace } from './AddPlace'
import { PosterButton } from './PosterButton'

interface Listed {
  places: readonly LetterPlace[]
  hung: number
  all: number
}
type Tab = keyof typeof words.tabs
const tabs = (Object.keys(words.tabs) as Tab[]).map((key) => ({ key, text: words.tabs[key] }))

/** All of them at once: they are bounded, and one looks for a place among all. */
const readAll = async (id: string): Promise<Listed> => {
  const places: LetterPlace[] = []
  let after: string | undefined
  for (;;) {
    const answer = await call(contract.listLetterPlaces, { params: { id }, query: { after } })
    places.push(...answer.places)
    if (!answer.next) return { places, hung: answer.hung, all: answer.all }
    after = answer.next
  }
}

const withPlace = ({ places, hung, all }: Listed, place: LetterPlace): Listed => {
  const before = places.find(({ id }) => id === place.id)
  const change = Number(place.hungAt !== null) - Number(before !== undefined && before.hungAt !== null)
  return { places: before ? places.map((one) => (one.id === place.id ? place : one)) : [place, ...places], hung: hung + change, all: all + (before ? 0 : 1) }
}

const PlaceLine = ({ place, onMarked }: { place: LetterPlace; onMarked: (place: LetterPlace) => void }) => {
  const { id, name, unit, hungAt, byName, mayMark } = place
  const { submit, isBusy, error } = useSubmit(async (key) => onMarked((await call(contract.markLetterPlace, { params: { id }, body: { isHung: hungAt === null }, key })).place))
  return (
    <View className="part" role="listitem">
      <Tappable role="checkbox" isChosen={hungAt !== null} isDisabled={!mayMark || isBusy} label={words.tick(name)} className="row top grow notice-place" onTap={() => void submit()}>
        <View className={`check${hungAt !== null ? ' check-on' : ''}`}>{hungAt !== null ? <Icon name="check" color="white" size={18} /> : null}</View>
        <View className="grow">
          <Text className="block">{name}</Text>
          <Text className="block sub num">{[unit && unit.name !== name ? unit.shortName : '', hungAt === null ? words.notHung : words.hungBy(momentText(hungAt), byName)].filter(Boolean).join(' · ')}</Text>
          {error ? <Text className="block text-red bold">{error.text}</Text> : null}
        </View>
      </Tappable>
    </View>
  )
}

const Progress = ({ hung, all }: Listed) => (
  <View className="card">
    <Text className="block strong num">{words.progress(hung, all)}</Text>
    <View className="act-bar mt2" role="img" aria-label={words.progress(hung, all)}><View className="act-bar-fill" style={{ width: `${all > 0 ? Math.round((hung / all) * 100) : 0}%` }} /></View>
  </View>
)

const isShown = ({ name, unit, hungAt }: LetterPlace, tab: Tab, wanted: string): boolean =>
  (tab === 'all' || (tab === 'hung') === (hungAt !== null)) && (wanted === '' || [name, unit?.name ?? ''].some((text) => text.includes(wanted)))

const List = ({ listed, remote }: { listed: Listed; remote: Remote<Listed> }) => {
  const [tab, setTab] = useState<Tab>('all')
  const [wanted, setWanted] = useState('')
  const shown = listed.places.filter((place) => isShown(place, tab, wanted.trim()))
  return (
    <View>
      <Progress {...listed} />
      <Field id="place-search" label={words.search}><TextInput id="place-search" label={words.search} placeholder={words.searchHelp} value={wanted} onInput={setWanted} /></Field>
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={tab} onShow={setTab} />
      {shown.length === 0 ? <EmptyState title={listed.places.length === 0 ? words.none : words.noneFound} /> : <View className="card" role="list">{shown.map((place) => <PlaceLine key={place.id} place={place} onMarked={(next) => remote.replace(withPlace(listed, next))} />)}</View>}
    </View>
  )
}

const Places = ({ id }: { id: string }) => {
  const { me } = useSession()
  const remote = useRemote(() => readAll(id), [id])
  const [isAdding, setAdding] = useState(false)
  useOnReturn(() => void remote.reload())
  const units = [...new Map((me?.staff?.assignments ?? []).map(({ unit }) => [unit.id, unit])).values()]
  return (
    <DeskPage title={words.title} place="notices" above="staffNotices">
      <View className="row wrap cover-buttons"><PosterButton id={id} /><ActionButton text={words.add} icon="plus" kind="soft" size="small" onTap={() => setAdding(true)} /></View>
      <WhenReady remote={remote}>{(listed) => <List listed={listed} remote={remote} />}</WhenReady>
      {isAdding ? <AddPlace id={id} units={units} onClose={() => setAdding(false)} onAdded={(place) => { setAdding(false); if (remote.data) remote.replace(withPlace(remote.data, place)) }} /> : null}
    </DeskPage>
  )
}

/** 张贴清单: where a letter is to hang, and where it does. */
const LetterPlacesPage = () => {
  const { id = '' } = useParams()
  return <KeepersOnly title={words.title}><Places id={id} /></KeepersOnly>
}

export default LetterPlacesPage
