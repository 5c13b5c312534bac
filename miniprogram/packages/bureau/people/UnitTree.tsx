import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { type ListedUnit } from '@shared/contract/staff'
import { staffWords as words } from '@shared/text/staff'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { matching, shownRows } from './unitRows'

interface UnitTreeProps {
  units: readonly ListedUnit[]
  chosenId: string | null
  onChoose: (unitId: string) => void
}

const Facts = ({ isOpen, isActive, people }: ListedUnit) => (
  <View className="row wrap">
    <Text className="sub num unit-fact">{words.count(people)}</Text>
    {isOpen ? null : <Tag text={words.closed} tone="grey" />}
    {isOpen && !isActive ? <Text className="sub">{words.empty}</Text> : null}
  </View>
)

/** The units of an administrator, level by level or by name. */
export const UnitTree = ({ units, chosenId, onChoose }: UnitTreeProps) => {
  const [wanted, setWanted] = useState('')
  // The top and what is right under it: more would be a wall of names.
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set(units.filter(({ parentId, unit }) => parentId === null || unit.kind === 'district').map(({ unit }) => unit.id)))
  const toggle = (id: string) => setUnfolded((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
  const rows = wanted.trim() ? matching(units, wanted) : shownRows(units, unfolded)
  return (
    <View>
      <View className="input sheet-search">
        <Icon name="search" color="second" size={20} />
        <Input className="input-inner" name="unit-search" value={wanted} placeholder={words.search} placeholderClass="placeholder" aria-label={words.search} onInput={({ detail }) => setWanted(detail.value)} />
      </View>
      <View className="mt3" role="list" aria-label={words.title}>
        {rows.map(({ listed, depth, hasChildren }) => (
          <View key={listed.unit.id} role="listitem" className={`unit-row${listed.unit.id === chosenId ? ' unit-row-on' : ''}`} style={{ marginLeft: `${depth * 16}PX` }}>
            {hasChildren ? (
              <Tappable label={words.fold(listed.unit.name, unfolded.has(listed.unit.id))} className="unit-fold" onTap={() => toggle(listed.unit.id)}>
                <Icon name={unfolded.has(listed.unit.id) ? 'down' : 'right'} color="second" size={20} />
              </Tappable>
            ) : <View className="unit-fold" />}
            <Tappable label={`${listed.unit.name}，${words.count(listed.people)}`} isCurrent={listed.unit.id === chosenId} className="grow unit-name" onTap={() => onChoose(listed.unit.id)}>
              <Text className="block">{listed.unit.name}</Text>
              <Facts {...listed} />
            </Tappable>
          </View>
        ))}
        {rows.length === 0 ? <Text className="block sub mt3">{words.searchNone}</Text> : null}
      </View>
    </View>
  )
}
