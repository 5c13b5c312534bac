import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RosterMemberDetails } from '@shared/contract/roster'
import { leastNote, textLimits, type UnitBrief } from '@shared/contract/values'
import { momentText } from '@shared/text/due'
import { rosterWords as words } from '@shared/text/rosterPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { LinkCell, Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { MemberForm, nobodyYet } from './MemberForm'

interface SheetProps {
  onClose: () => void
  onDone: () => void
}

/** 登记一位. */
export const AddSheet = ({ unit, onClose, onDone }: SheetProps & { unit: UnitBrief }) => {
  const { submit, isBusy, error } = useSubmit(async (key, body: Parameters<Parameters<typeof MemberForm>[0]['onSend']>[0]) => {
    await call(contract.addRosterMember, { params: { id: unit.id }, body, key })
    toast(words.saved)
    onDone()
  })
  return <Sheet title={words.add} onClose={onClose}><MemberForm initial={nobodyYet} isBusy={isBusy} error={error} onSend={(body) => void submit(body)} /></Sheet>
}

const Removal = ({ member, onDone }: { member: RosterMemberDetails; onDone: () => void }) => {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    await call(contract.removeRosterMember, { params: { id: member.id }, body: { reason, version: member.version }, key })
    toast(words.removed)
    onDone()
  })
  return (
    <View className="mt3">
      <LinkCell icon="close" text={words.remove} isOpen={isOpen} onTap={() => setOpen(!isOpen)} />
      {isOpen ? (
        <View>
          {error ? <Notice icon="alert" text={error.text} /> : null}
          <Text className="block sub mb2">{words.removeText}</Text>
          <Field id="roster-reason" label={words.reason}><TextArea id="roster-reason" label={words.reason} most={textLimits.note} value={reason} onInput={setReason} /></Field>
          <ActionButton text={words.remove} kind="danger" isBusy={isBusy} busyText={words.removing} isDisabled={reason.trim().length < leastNote} onTap={() => void submit()} />
        </View>
      ) : null}
    </View>
  )
}

const Editing = ({ member, onDone }: { member: RosterMemberDetails; onDone: () => void }) => {
  const { role, name, fullPhone, tasks, sinceDay, untilDay, consent, version } = member
  const { submit, isBusy, error } = useSubmit(async (key, body: typeof nobodyYet) => {
    await call(contract.changeRosterMember, { params: { id: member.id }, body: { ...body, version }, key })
    toast(words.saved)
    onDone()
  })
  const initial = { role: role.code, name: name ?? '', phone: fullPhone, tasks, sinceDay, untilDay, consent: consent ? { version: consent.version, day: consent.day } : null }
  return (
    <View>
      {consent ? <Text className="block sub mb2">{words.consentBy(consent.day, consent.byName)}</Text> : null}
      <MemberForm initial={initial} isBusy={isBusy} error={error} onSend={(body) => void submit(body)} />
      <Removal member={member} onDone={onDone} />
    </View>
  )
}

/** One of them, for whoever keeps the roster: what is known, the consent, and what was done. */
export const MemberSheet = ({ id, name, onClose, onDone }: SheetProps & { id: string; name: string }) => {
  const remote = useRemote(() => call(contract.getRosterMember, { params: { id } }), [id])
  return (
    <Sheet title={words.title2(name)} onClose={onClose}>
      <WhenReady remote={remote} cards={1}>
        {({ member, changes }) => (
          <View>
            <Editing member={member} onDone={onDone} />
            <Text className="block bold mt4">{words.history}</Text>
            {changes.map(({ id: changeId, at, what, byName, text }) => (
              <View key={changeId} className="part"><View className="grow"><Text className="block">{[what.text, byName].filter(Boolean).join(' · ')}</Text>{text ? <Text className="block sub">{text}</Text> : null}</View><Text className="sub num">{momentText(at)}</Text></View>
            ))}
          </View>
        )}
      </WhenReady>
    </Sheet>
  )
}
