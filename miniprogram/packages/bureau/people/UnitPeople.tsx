import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ListedUnit, type StaffPerson } from '@shared/contract/staff'
import { staffWords as words } from '@shared/text/staff'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { useIsDesk } from '@/platform/screen'
import { InviteForm } from './InviteForm'
import { rolesText, signInFacts, StateTag } from './PersonParts'
import { PersonSheet } from './PersonSheet'

interface LineProps {
  person: StaffPerson
  unitId: string
  onTap: () => void
}

const labelOf = ({ person, unitId }: LineProps): string => `${person.name}，${rolesText(person, unitId)}，${person.state.text}`

const TableLine = (props: LineProps) => (
  <Tappable label={labelOf(props)} className="people-line" onTap={props.onTap}>
    <Text className="col-name bold">{props.person.name}</Text>
    <Text className="col-role">{rolesText(props.person, props.unitId)}</Text>
    <Text className="col-sign sub">{signInFacts(props.person).join('，')}</Text>
    <View className="col-state"><StateTag state={props.person.state} /></View>
  </Tappable>
)

const Card = (props: LineProps) => (
  <Tappable label={labelOf(props)} className="card" onTap={props.onTap}>
    <View className="row between wrap"><Text className="strong">{props.person.name}</Text><StateTag state={props.person.state} /></View>
    <Text className="block">{rolesText(props.person, props.unitId)}</Text>
    <Text className="block sub">{signInFacts(props.person).join('，')}</Text>
  </Tappable>
)

const Table = ({ people, unitId, onOpen }: { people: readonly StaffPerson[]; unitId: string; onOpen: (person: StaffPerson) => void }) => (
  <View className="people-table">
    <View className="people-head">
      <Text className="col-name">{words.columns.name}</Text><Text className="col-role">{words.columns.role}</Text>
      <Text className="col-sign">{words.columns.sign}</Text><Text className="col-state">{words.columns.state}</Text>
    </View>
    {people.map((person) => <TableLine key={person.id} person={person} unitId={unitId} onTap={() => onOpen(person)} />)}
  </View>
)

/** The people of one unit, as a table where there is room, with the way to invite another. */
export const UnitPeople = ({ unitId, units, onChanged }: { unitId: string; units: readonly ListedUnit[]; onChanged: () => void }) => {
  const isDesk = useIsDesk()
  const remote = useRemote(() => call(contract.listPeople, { params: { id: unitId } }), [unitId])
  const [opened, setOpened] = useState<StaffPerson | null>(null)
  const [isInviting, setInviting] = useState(false)
  const changed = () => {
    void remote.reload()
    onChanged()
  }
  return (
    <WhenReady remote={remote}>
      {({ unit, people }) => (
        <View>
          {people.length > 0 ? <View className="row cover-buttons"><ActionButton text={words.invite} size="small" icon="person" onTap={() => setInviting(true)} /></View> : null}
          {people.length === 0 ? <EmptyState title={words.nobody} text={words.nobodyText} action={{ text: words.invite, onTap: () => setInviting(true) }} /> : null}
          {people.length > 0 && isDesk ? <Table people={people} unitId={unit.id} onOpen={setOpened} /> : null}
          {isDesk ? null : people.map((person) => <Card key={person.id} person={person} unitId={unit.id} onTap={() => setOpened(person)} />)}
          {isInviting ? <InviteForm unit={unit} onClose={() => setInviting(false)} onInvited={changed} /> : null}
          {opened ? <PersonSheet key={opened.id} person={opened} unitId={unit.id} units={units} onClose={() => setOpened(null)} onChanged={changed} /> : null}
        </View>
      )}
    </WhenReady>
  )
}
