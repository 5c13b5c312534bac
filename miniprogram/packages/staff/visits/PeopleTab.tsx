import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { visitWords as words } from '@shared/text/visits'
import { call } from '@/api/call'
import { usePaged } from '@/api/usePaged'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { toast } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { AddPerson } from './AddPerson'
import { PersonLines } from './TaskCard'
import { openPerson } from './ways'

/** 名单: whom the station keeps contact with, and those of the stations below under a mask. */
export const PeopleTab = () => {
  const [isAdding, setAdding] = useState(false)
  const paged = usePaged(async (after) => {
    const { people, next } = await call(contract.listCared, { query: { after } })
    return { rows: people, next }
  }, [])
  useOnReturn(() => void paged.remote.reload())
  const add = () => setAdding(true)
  return (
    <View>
      <View className="mb3"><ActionButton text={words.add} icon="plus" kind="soft" onTap={add} /></View>
      <WhenReady remote={paged.remote}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.noPeople} text={words.noPeopleText} action={{ text: words.add, onTap: add }} /> : (
          <View className="visit-grid" role="list">
            {rows.map((person) => (
              <View key={person.id} className="card" role="listitem">
                {person.isMasked ? (
                  <View><PersonLines person={person} /><Text className="block sub">{person.unit.name}　{words.masked}</Text></View>
                ) : <Tappable label={person.name} className="visit-card" onTap={() => void openPerson({ id: person.id })}><PersonLines person={person} /><Text className="block sub">{person.unit.name}</Text></Tappable>}
              </View>
            ))}
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {isAdding ? <AddPerson onClose={() => setAdding(false)} onAdded={({ name }) => { setAdding(false); toast(`${name}，${words.tabs.people}`); void paged.remote.reload() }} /> : null}
    </View>
  )
}
