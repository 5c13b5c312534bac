import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type ActivityBody } from '@shared/contract/staffActivities'
import { type UnitBrief } from '@shared/contract/values'
import { activityKinds, activityLimits, type ActivityKind } from '@shared/domain/activities'
import { shanghaiDay, startOfShanghaiDay } from '@shared/domain/calendar/day'
import { activityDeskWords as words } from '@shared/text/activityDesk'
import { activityKindTexts } from '@shared/text/activities'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { needsLook, useVouching } from '@/session/secrecy'

const kinds = activityKinds.map((value) => ({ value, text: activityKindTexts[value] }))
/** More stand in a list that can be searched. */
const mostInSight = 6
const hour = 3_600_000

/** As it begins: sign-up from today until two weeks from now at five in the afternoon. A training is signed up for as a whole. */
export const firstDraft = (kind: ActivityKind, title: string, now: number): ActivityBody => {
  const today = startOfShanghaiDay(shanghaiDay(now))
  const isWhole = kind === 'training' || kind === 'course'
  return {
    kind, mode: kind === 'training' ? 'order_based' : null, title, summary: '', body: '', partner: '', contact: '', audience: { streetCodes: [], communityCodes: [], groups: [], ageFrom: null, ageUntil: null },
    signupScope: isWhole ? 'whole' : 'session', signupFrom: today, signupUntil: today + 14 * 24 * hour + 17 * hour, places: isWhole ? 30 : null, sessions: [], form: [], needsAdmission: false, usesEntitlement: false, pictureId: null,
  }
}

/** 办一场活动: whose, of what kind and how it is called; the rest is written in the editor, which saves by itself. */
export const NewActivity = ({ units, onMade, onClose }: { units: readonly UnitBrief[]; onMade: (id: string) => void; onClose: () => void }) => {
  useVouching()
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [kind, setKind] = useState<ActivityKind>('lecture')
  const [title, setTitle] = useState('')
  const { submit, isBusy, error } = useSubmit(async (key) => {
    const { activity } = await call(contract.createActivity, { body: { unitId, content: firstDraft(kind, title.trim(), Date.now()) }, key })
    onMade(activity.id)
  })
  const choices = units.map(({ id, shortName }) => ({ value: id, text: shortName }))
  return (
    <Sheet title={words.addTitle} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {units.length > 1 ? (
        <Field id="activity-unit" label={words.addUnit}>
          {units.length > mostInSight ? <SelectSheet title={words.addUnit} placeholder={words.addUnit} chosen={unitId} options={choices} onChoose={setUnitId} /> : <ChoiceGroup label={words.addUnit} choices={choices} chosen={unitId} onChoose={setUnitId} />}
        </Field>
      ) : null}
      <Field id="activity-kind" label={words.addKind}><ChoiceGroup label={words.addKind} choices={kinds} chosen={kind} onChoose={(value) => setKind(value as ActivityKind)} /></Field>
      <Field id="activity-name" label={words.addName} help={words.addHelp}><TextInput id="activity-name" label={words.addName} value={title} onInput={(text) => setTitle(text.slice(0, activityLimits.title))} /></Field>
      <ActionButton text={words.create} isBusy={isBusy} busyText={words.creating} isDisabled={title.trim().length < 2 || unitId === '' || needsLook(title)} onTap={() => void submit()} />
    </Sheet>
  )
}
