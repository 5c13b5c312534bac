import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type EmployerBrief } from '@shared/contract/employers'
import { interestsWords, postImportWords } from '@shared/text/interestsPage'
import { employersWords as words } from '@shared/text/employersPage'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { ListAndDetail, useOpened } from '@/components/ListAndDetail'
import { MoreButton } from '@/components/MoreButton'
import { Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { StreetSelect } from '@/components/StreetSelect'
import { Tappable } from '@/components/Tappable'
import { useDebounced } from '@/platform/debounced'
import { useOnReturn } from '@/platform/lifecycle'
import { open } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'
import { useSession } from '@/session/session'
import { handlesRequests } from '@/session/workplace'
import { EmployerForm } from './EmployerForm'
import { EmployerPane } from './EmployerPane'
import { PostImport } from './PostImport'

/** ms: what is typed is not looked up letter by letter. */
const typingPause = 300

const useEmployers = (text: string, street: string) => {
  const [mayAdd, setMayAdd] = useState(false)
  const paged = usePaged<EmployerBrief>(async (after) => {
    const answer = await call(contract.listEmployers, { query: { ...(text ? { text } : {}), ...(street ? { street } : {}), after } })
    setMayAdd(answer.mayAdd)
    return { rows: answer.employers, next: answer.next }
  }, [text, street])
  return { paged, mayAdd }
}

const Line = ({ employer: { name, street, state, openPosts, lastVisitDay }, isOpen, onTap }: { employer: EmployerBrief; isOpen: boolean; onTap: () => void }) => (
  <View role="listitem">
    <Tappable label={`${name}，${state.text}，${words.openPosts(openPosts)}`} isCurrent={isOpen} className={`card queue-row${isOpen ? ' queue-row-on' : ''}`} onTap={onTap}>
      <View className="grow">
        <View className="row between wrap"><Text className="strong">{name}</Text><Tag text={state.text} tone={state.code === 'active' ? 'green' : 'grey'} /></View>
        <Text className="block sub num">{[street?.name ?? words.outside, words.openPosts(openPosts), words.lastVisit(lastVisitDay)].join(' · ')}</Text>
      </View>
    </Tappable>
  </View>
)

const Employers = () => {
  const [typed, setTyped] = useState('')
  const [street, setStreet] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const { me } = useSession()
  const text = useDebounced(typed.trim(), typingPause)
  const { paged, mayAdd } = useEmployers(text, street)
  const { openedId, openOne } = useOpened('staffEmployers')
  const reload = () => void paged.remote.reload()
  useOnReturn(reload)
  const isFiltered = text !== '' || street !== ''
  const showAll = () => { setTyped(''); setStreet('') }
  const list = (
    <View>
      {mayAdd ? <View className="row wrap cover-buttons"><ActionButton text={words.add} size="small" icon="plus" kind={openedId ? 'soft' : 'solid'} onTap={() => setAdding(true)} /><ActionButton text={postImportWords.open} size="small" kind="line" onTap={() => setImporting(true)} />{handlesRequests(me) ? <ActionButton text={interestsWords.title} size="small" kind="line" onTap={() => void open('staffInterests')} /> : null}</View> : null}
      <View className="input sheet-search">
        <Icon name="search" color="second" size={20} />
        <Input className="input-inner" name="employer-search" value={typed} placeholder={words.search} placeholderClass="placeholder" aria-label={words.search} onInput={({ detail }) => setTyped(detail.value)} />
      </View>
      <StreetSelect id="employer-filter" label={words.street} code={street} noneText={words.allStreets} onChoose={setStreet} />
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length > 0 ? <View role="list">{rows.map((employer) => <Line key={employer.id} employer={employer} isOpen={employer.id === openedId} onTap={() => openOne(employer.id)} />)}</View>
          : isFiltered ? <EmptyState title={words.notFound} action={{ text: words.showAll, onTap: showAll }} /> : <EmptyState title={words.none} text={words.noneText} />}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {isImporting ? <PostImport onClose={() => setImporting(false)} onDone={() => { setImporting(false); reload() }} /> : null}
      {isAdding ? <Sheet title={words.add} onClose={() => setAdding(false)}><EmployerForm employer={null} onSaved={({ employer }) => { setAdding(false); reload(); openOne(employer.id) }} /></Sheet> : null}
    </View>
  )
  return <ListAndDetail current="employers" title={words.title} route="staffEmployers" list={list} detail={openedId ? <EmployerPane key={openedId} id={openedId} onChanged={reload} /> : null} pickOne={words.pickOne} onCurrent={reload} />
}

/** 用人单位: employers of the network, their posts, and who went there. */
const EmployersPage = () => <StaffOnly title={words.title}><Employers /></StaffOnly>

export default EmployersPage
