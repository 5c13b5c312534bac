import { useState } from 'react'
import { Text } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptOffer, type OfferWhole } from '@shared/contract/offers'
import { leastNote, textLimits } from '@shared/contract/values'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { type OfferAction } from '@shared/domain/offers'
import { offerActionTexts, offerDeskWords as words } from '@shared/text/offerDesk'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { DayPicker } from '@/fields/DayPicker'
import { OptionalDay } from '@/fields/OptionalDay'
import { toast } from '@/platform/dialogs'

/** What is asked before it is done; the words themselves are changed in a form. */
export type AskedAction = Exclude<OfferAction, 'change'>

const send = (action: AskedAction, { id, version }: KeptOffer, { reason, day }: { reason: string; day: string | null }, key: string): Promise<OfferWhole> => {
  const params = { id }
  switch (action) {
    case 'release': return call(contract.releaseOffer, { params, body: { version, checkedDay: day || null }, key })
    case 'check': return call(contract.checkOffer, { params, body: { version, day: day ?? '' }, key })
    case 'decline': return call(contract.declineOffer, { params, body: { version, reason }, key })
    case 'withdraw': return call(contract.withdrawOffer, { params, body: { version, reason }, key })
  }
}

/** 公布, 不采纳, 核对, 撤下: with what each needs to know. */
export const ActionSheet = ({ action, place, onDone, onClose }: { action: AskedAction; place: KeptOffer; onDone: (whole: OfferWhole) => void; onClose: () => void }) => {
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<string | null>(action === 'check' ? dayText(shanghaiDay(Date.now())) : null)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    onDone(await send(action, place, { reason, day }, key))
    toast(words.done)
  })
  const needsReason = action === 'decline' || action === 'withdraw'
  return (
    <Sheet title={words.sheet(action, (place.draft ?? place.released)?.name ?? '')} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {action === 'release' ? <><Text className="block mb2">{words.releaseText}</Text><OptionalDay id="offer-checked" hasText={words.checkedAlso} label={words.checkedDay} day={day} dates="past" error={null} onPick={setDay} /></> : null}
      {action === 'check' ? <DayPicker id="offer-checked" label={words.checkedDay} help={words.checkedHelp} dates="past" day={day ?? undefined} error={null} onPick={(next) => setDay(next ?? '')} /> : null}
      {needsReason ? <Field id="offer-reason" label={words.reason} help={words.reasonHelp}><TextArea id="offer-reason" label={words.reason} most={textLimits.note} value={reason} onInput={setReason} /></Field> : null}
      <ActionButton text={offerActionTexts[action]} isBusy={isBusy} busyText={words.sending} isDisabled={(needsReason && reason.trim().length < leastNote) || day === ''} onTap={() => void submit()} />
    </Sheet>
  )
}
