import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ListedUnit, type StaffPerson } from '@shared/contract/staff'
import { type PersonAction } from '@shared/domain/personActions'
import { personActionTexts, staffWords as words } from '@shared/text/staff'
import { ActionButton } from '@/components/ActionButton'
import { HandOverForm } from '@/components/HandOverForm'
import { LeaveForm } from '@/components/LeaveForm'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { confirm } from '@/platform/dialogs'
import { AssignForm } from './AssignForm'
import { IssuedOnce } from './IssuedOnce'
import { PasswordForm } from './PasswordForm'
import { PersonHistory, PersonParts, StateTag } from './PersonParts'
import { questionFor } from './questions'
import { type PersonOrder, usePerson } from './usePerson'

interface PersonSheetProps {
  person: StaffPerson
  unitId: string
  units: readonly ListedUnit[]
  onClose: () => void
  onChanged: () => void
}

/** Actions that ask for something first, such as who takes over; every other one asks whether it is meant. */
const withForm: readonly PersonAction[] = ['assign', 'leave', 'handOver', 'deactivate']

/** One colleague: roles, leaves, sign-ins, what may be done, and what was. */
export const PersonSheet = ({ person: listed, unitId, units, onClose, onChanged }: PersonSheetProps) => {
  const { remote, issued, putAway, submit, isBusy, error, clearError } = usePerson(listed.id, onChanged)
  const [form, setForm] = useState<PersonAction | null>(null)
  const [ending, setEnding] = useState<StaffPerson['assignments'][number] | null>(null)
  const order = async (given: PersonOrder) => {
    if (await submit(given)) setForm(null)
  }
  const ask = async (given: PersonOrder, question: ReturnType<typeof questionFor>) => {
    if (!question || (await confirm(question))) await order(given)
  }
  const start = (person: StaffPerson, action: PersonAction) => {
    clearError()
    const needsName = action === 'renewPassword' && person.loginName === null
    if (withForm.includes(action) || needsName) return setForm(action)
    if (action === 'renewPassword') return void ask({ action, loginName: null }, questionFor(action, person))
    if (action === 'invite' || action === 'resetSecondFactor' || action === 'reactivate') void ask({ action }, questionFor(action, person))
  }
  const inFront = () => {
    if (issued) return <IssuedOnce issued={issued} onClose={putAway} />
    if (form === 'assign') return <AssignForm units={units} unitId={unitId} isBusy={isBusy} error={error} onSend={(body) => void order({ action: 'assign', body: { ...body, fromDay: null } })} />
    if (form === 'leave') return <LeaveForm personId={listed.id} isBusy={isBusy} error={error} onSend={(body) => void order({ action: 'leave', body })} />
    if (form === 'handOver') return <HandOverForm personId={listed.id} isBusy={isBusy} error={error} onSend={(toStaffId) => void order({ action: 'handOver', toStaffId })} />
    if (form === 'deactivate') return <HandOverForm personId={listed.id} text={words.deactivateText} button={personActionTexts.deactivate} isDanger isBusy={isBusy} error={error} onSend={(toStaffId) => void order({ action: 'deactivate', toStaffId })} />
    if (form === 'endAssignment' && ending) {
      return <HandOverForm personId={listed.id} text={`${words.endQuestion(ending.role.text, ending.unit.shortName)}${words.endText}`} button={words.endYes} isDanger isBusy={isBusy} error={error} onSend={(toStaffId) => void order({ action: 'endAssignment', partId: ending.id, toStaffId })} />
    }
    if (form === 'renewPassword') return <PasswordForm isBusy={isBusy} error={error} onSend={(loginName) => void order({ action: 'renewPassword', loginName })} />
    return null
  }
  return (
    <Sheet title={form ? `${listed.name} · ${personActionTexts[form]}` : listed.name} onClose={form ? () => setForm(null) : onClose}>
      <WhenReady remote={remote}>
        {({ person, changes }) => inFront() ?? (
          <View>
            <View className="row mb2"><StateTag state={person.state} /></View>
            {error ? <Notice icon="alert" text={error.text} /> : null}
            <PersonParts person={person} isBusy={isBusy} onEndLeave={(partId) => void order({ action: 'endLeave', partId })}
              onEndAssignment={(assignment) => {
                clearError()
                setEnding(assignment)
                setForm('endAssignment')
              }} />
            <View className="person-actions">
              {person.may.filter((action) => action !== 'endAssignment').map((action) => (
                <View key={action} className="person-action">
                  <ActionButton text={personActionTexts[action]} kind={action === 'deactivate' ? 'danger' : 'line'} size="small" isBusy={isBusy} onTap={() => start(person, action)} />
                </View>
              ))}
            </View>
            {changes.length > 0 ? <View className="mt4"><PersonHistory changes={changes} /></View> : null}
          </View>
        )}
      </WhenReady>
    </Sheet>
  )
}
