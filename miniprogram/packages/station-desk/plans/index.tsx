import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type KeptPlans } from '@shared/contract/appointments'
import { type AppointmentKind, appointmentKinds } from '@shared/domain/appointments'
import { appointmentKindTexts } from '@shared/text/appointments'
import { planWords as words } from '@shared/text/appointmentDesk'
import { ActionButton } from '@/components/ActionButton'
import { DeskPage } from '@/components/DeskPage'
import { PaneTabs } from '@/components/PaneTabs'
import { Notice } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { bringIntoSight } from '@/platform/inSight'
import { useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { UnitChoice, UnitsOnly } from '../appointments/UnitChoice'
import { plannedUnits } from '../appointments/units'
import { Exceptions } from './Exceptions'
import { PlanForm } from './PlanForm'
import { Preview } from './Preview'
import { Stranded } from './Stranded'
import { numberOf, type TypedPlans } from './typedPlans'
import { type Plans, usePlans } from './usePlans'

const tabs = appointmentKinds.map((key) => ({ key, text: appointmentKindTexts[key] }))

/** Somebody else saved meanwhile: which of both counts. What was typed is kept until it is decided. */
const Stale = ({ plans: { settle: { submit, isBusy, error } } }: { plans: Plans }) => (
  <View className="card card-warm" role="alert">
    <Text className="block mb2">{words.stale}</Text>
    {error ? <Text className="block mb2 text-red">{error.text}</Text> : null}
    <View className="row wrap cover-buttons"><ActionButton text={words.keepMine} size="small" kind="line" isBusy={isBusy} onTap={() => void submit(true)} /><ActionButton text={words.takeTheirs} size="small" kind="line" isBusy={isBusy} onTap={() => void submit(false)} /></View>
  </View>
)

const SaveBar = ({ plans: { typed, problems, isChanged, isStale, saving } }: { plans: Plans }) => {
  const wrong = Object.keys(problems).length
  const text = wrong > 0 ? words.toFix(wrong) : isChanged ? words.changed : words.unchanged
  const save = () => (wrong > 0 ? bringIntoSight('.field-error') : typed ? void saving.submit(typed) : undefined)
  return (
    <View className="act-save">
      <View className="grow" role="status"><Text className={`sub num${isChanged ? ' text-amber' : ''}`}>{text}</Text></View>
      <ActionButton text={words.save} isBusy={saving.isBusy} busyText={words.saving} isDisabled={!isChanged || isStale} onTap={save} />
    </View>
  )
}

const Opened = ({ kept, typed, plans }: { kept: KeptPlans; typed: TypedPlans; plans: Plans }) => {
  const [kind, setKind] = useState<AppointmentKind>('counter')
  const plan = typed.plans.find((one) => one.kind === kind)
  const isReadOnly = !kept.mayEdit
  if (!plan) return null
  return (
    <View>
      {plans.isStale ? <Stale plans={plans} /> : null}
      {plans.saving.error && !plans.isStale ? <Notice icon="alert" text={plans.saving.error.text} /> : null}
      {isReadOnly ? <Notice text={words.onlyRead} /> : null}
      <Stranded stranded={kept.stranded} onChanged={() => void plans.remote.reload()} />
      <PaneTabs label={words.tabsLabel} tabs={tabs} shown={kind} onShow={setKind} />
      <PlanForm key={`form-${kind}`} plan={plan} problems={plans.problems} isReadOnly={isReadOnly} onChange={(next) => plans.change((now) => ({ ...now, plans: now.plans.map((one) => (one.kind === kind ? next : one)) }))} />
      <Exceptions key={`exceptions-${kind}`} kind={kind} exceptions={typed.exceptions} slotLength={numberOf(plan.numbers.slotLength)} isReadOnly={isReadOnly} onChange={(exceptions) => plans.change((now) => ({ ...now, exceptions }))} />
      {plan.isOn && Object.keys(plans.problems).every((place) => !place.startsWith(`${kind}.`)) ? <Preview plan={plan} exceptions={typed.exceptions} /> : null}
    </View>
  )
}

const Station = ({ units, firstId }: { units: ReturnType<typeof plannedUnits>; firstId: string }) => {
  const [unitId, setUnitId] = useState(firstId)
  const plans = usePlans(unitId)
  const { remote, typed } = plans
  return (
    <DeskPage place="appointments" title={words.title} about={remote.data?.unit.name} above="staffAppointments" bottom={remote.data?.mayEdit ? <SaveBar plans={plans} /> : undefined}>
      <UnitChoice units={units} chosen={unitId} onChoose={setUnitId} />
      <WhenReady remote={remote} cards={3}>{(kept) => typed ? <Opened kept={kept} typed={typed} plans={plans} /> : null}</WhenReady>
    </DeskPage>
  )
}

/** 放号安排: the week of a station, the days that differ, and what will come of it. */
const AppointmentPlansPage = () => {
  const { me } = useSession()
  const { id } = useParams()
  const units = plannedUnits(me)
  return <UnitsOnly title={words.title} hasUnit={me ? units.length > 0 || Boolean(id) : null}>{me ? <Station units={units} firstId={id ?? units[0]?.id ?? ''} /> : null}</UnitsOnly>
}

export default AppointmentPlansPage
