import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RosterMember } from '@shared/contract/roster'
import { type UnitBrief } from '@shared/contract/values'
import { rosterRoles, type RosterRole } from '@shared/domain/rosterRoles'
import { rosterRoleTexts } from '@shared/text/roster'
import { rosterWords as words } from '@shared/text/rosterPage'
import { call } from '@/api/call'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { CheckLine } from '@/components/inputs'
import { MoreButton } from '@/components/MoreButton'
import { Tag } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { TableExport } from '@/components/TableExport'
import { AddSheet, MemberSheet } from './MemberSheets'
import { RosterImport } from './RosterImport'
import { useRoster } from './useRoster'

const nameOf = ({ name }: RosterMember): string => name ?? words.unnamed

const Line = ({ member, hasUnit, onTap }: { member: RosterMember; hasUnit: boolean; onTap: () => void }) => {
  const { role, unit, phone, isNamed, mayEdit, sinceDay, untilDay, tasks } = member
  const facts = [hasUnit ? unit.shortName : null, phone, words.since(sinceDay, untilDay) || null].filter(Boolean).join(' · ')
  const content = (
    <>
      <View className="col-name"><Text className="block bold">{nameOf(member)}</Text><Text className="block sub">{role.text}</Text></View>
      <View className="col-role"><Text className="block num">{facts}</Text>{tasks ? <Text className="block sub">{tasks}</Text> : null}</View>
      <View className="col-state"><Tag text={isNamed ? words.named : words.hidden} tone={isNamed ? 'green' : 'grey'} /></View>
    </>
  )
  return (
    <View role="listitem" className="roster-item">
      {mayEdit ? <Tappable label={`${nameOf(member)}，${role.text}，${isNamed ? words.named : words.hidden}`} className="people-line" onTap={onTap}>{content}</Tappable> : <View className="people-line">{content}</View>}
    </View>
  )
}

type Opened = 'add' | 'import' | 'export' | RosterMember | null

/** 人员名册 of a unit: who is in which role, and who agreed to be named. */
export const RosterPane = ({ unit }: { unit: UnitBrief }) => {
  const { paged, mayEdit, role, setRole, isBelow, toggleBelow, isPast, togglePast } = useRoster(unit)
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const done = () => {
    close()
    void paged.remote.reload()
  }
  return (
    <View>
      {mayEdit ? (
        <View className="row wrap cover-buttons">
          <ActionButton text={words.add} size="small" icon="plus" onTap={() => setOpened('add')} />
          <ActionButton text={words.importing} kind="line" size="small" onTap={() => setOpened('import')} />
          <ActionButton text={words.exporting} kind="line" size="small" onTap={() => setOpened('export')} />
        </View>
      ) : null}
      <Field id="roster-filter" label={words.role}>
        <SelectSheet title={words.role} placeholder={words.allRoles} chosen={role} options={[{ value: '', text: words.allRoles }, ...rosterRoles.map((one) => ({ value: one, text: rosterRoleTexts[one] }))]} onChoose={(chosen) => setRole(chosen as RosterRole | '')} />
      </Field>
      {unit.kind === 'community' ? null : <CheckLine text={words.below} isOn={isBelow} onToggle={toggleBelow} />}
      <CheckLine text={words.past} isOn={isPast} onToggle={togglePast} />
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => rows.length === 0 ? <EmptyState title={words.none} text={words.noneText} />
          : <View className="people-table" role="list" aria-label={words.list}>{rows.map((member) => <Line key={member.id} member={member} hasUnit={isBelow} onTap={() => setOpened(member)} />)}</View>}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {opened === 'add' ? <AddSheet unit={unit} onClose={close} onDone={done} /> : null}
      {opened === 'import' ? <RosterImport onClose={close} onDone={done} /> : null}
      {opened === 'export' ? <TableExport link={(body) => call(contract.linkRosterExport, { params: { id: unit.id }, body })} onClose={close} /> : null}
      {opened && typeof opened === 'object' ? <MemberSheet id={opened.id} name={nameOf(opened)} onClose={close} onDone={done} /> : null}
    </View>
  )
}
