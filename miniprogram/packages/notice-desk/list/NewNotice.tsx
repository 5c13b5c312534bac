import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type NoticeBody } from '@shared/contract/notices'
import { type UnitBrief } from '@shared/contract/values'
import { noticeKinds, noticeLimits, type NoticeKind } from '@shared/domain/notices'
import { noticeDeskWords as words } from '@shared/text/noticeDesk'
import { noticeKindTexts } from '@shared/text/noticeTexts'
import { useAreas } from '@/api/areas'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextInput } from '@/components/inputs'
import { Notice } from '@/components/pieces'
import { SelectSheet } from '@/components/SelectSheet'
import { Sheet } from '@/components/Sheet'
import { needsLook, useVouching } from '@/session/secrecy'
import { ownAudience } from '../editor/typedNotice'

const kinds = noticeKinds.map((value) => ({ value, text: noticeKindTexts[value] }))
/** More stand in a list that can be searched. */
const mostInSight = 6

const firstDraft = (kind: NoticeKind, title: string, audience: NoticeBody['audience']): NoticeBody => ({ kind, title, summary: '', body: '', audience, needsReceipt: false, coverId: null, attachments: [], videoId: null })

/** 写通知: whose, of what kind and its title; the rest is written in the editor, which saves by itself. */
export const NewNotice = ({ units, onMade, onClose }: { units: readonly UnitBrief[]; onMade: (id: string) => void; onClose: () => void }) => {
  useVouching()
  const areas = useAreas()
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [kind, setKind] = useState<NoticeKind>('notice')
  const [title, setTitle] = useState('')
  const unit = units.find(({ id }) => id === unitId)
  const { submit, isBusy, error } = useSubmit(async (key) => {
    if (!unit) return
    const { notice } = await call(contract.createNotice, { body: { unitId, content: firstDraft(kind, title.trim(), ownAudience(unit, areas.data ?? [])) }, key })
    onMade(notice.id)
  })
  const choices = units.map(({ id, shortName }) => ({ value: id, text: shortName }))
  return (
    <Sheet title={words.add} onClose={onClose}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      {units.length > 1 ? (
        <Field id="notice-unit" label={words.addUnit}>
          {units.length > mostInSight ? <SelectSheet title={words.addUnit} placeholder={words.addUnit} chosen={unitId} options={choices} onChoose={setUnitId} /> : <ChoiceGroup label={words.addUnit} choices={choices} chosen={unitId} onChoose={setUnitId} />}
        </Field>
      ) : null}
      <Field id="notice-kind" label={words.addKind}><ChoiceGroup label={words.addKind} choices={kinds} chosen={kind} onChoose={(value) => setKind(value as NoticeKind)} /></Field>
      <Field id="notice-name" label={words.addName} help={words.addHelp}><TextInput id="notice-name" label={words.addName} value={title} onInput={(text) => setTitle(text.slice(0, noticeLimits.title))} /></Field>
      <ActionButton text={words.create} isBusy={isBusy} busyText={words.creating} isDisabled={title.trim().length < 2 || !unit || areas.state === 'loading' || needsLook(title)} onTap={() => void submit()} />
    </Sheet>
  )
}
