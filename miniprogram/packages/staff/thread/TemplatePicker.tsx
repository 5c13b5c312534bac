import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ThreadView } from '@shared/contract/thread'
import { templateWords as words } from '@shared/text/threadPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { LinkCell } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { type Composing } from '@/components/thread/useComposer'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { countersOf } from '@/session/workplace'
import { filled, openMarks, valuesFor } from './fill'

interface TemplatesProps {
  unitId: string
  /** As it will be sent, as far as that is known. */
  fill: (text: string) => string
  onPick: (text: string) => void
}

const Templates = ({ unitId, fill, onPick }: TemplatesProps) => {
  const remote = useRemote(() => call(contract.listReplyTemplates, { params: { id: unitId } }), [unitId])
  return (
    <WhenReady remote={remote} cards={1}>
      {({ templates, mayEdit }) => (
        <View>
          {templates.length === 0 ? <EmptyState title={words.none} text={words.noneText} /> : (
            <View className="card card-cells">
              {templates.map((template) => (
                <Tappable key={template.id} label={words.insert(template.title)} className="cell" onTap={() => onPick(fill(template.text))}>
                  <View className="grow">
                    <Text className="block bold">{template.title}</Text>
                    <Text className="block sub pre">{fill(template.text)}</Text>
                  </View>
                </Tappable>
              ))}
            </View>
          )}
          {mayEdit ? <LinkCell icon="pencil" text={words.edit} onTap={() => void open('replyTemplates', { unitId })} /> : null}
        </View>
      )}
    </WhenReady>
  )
}

/** Words that are answered with again and again: one tap puts them, filled in, below what is written. */
export const TemplatePicker = ({ view, applicantName, composing }: { view: ThreadView; applicantName: string | null; composing: Composing }) => {
  const [isOpen, setOpen] = useState(false)
  const { me } = useSession()
  const units = countersOf(me)
  // Whoever works in two units takes the words of the one that has the request.
  const unit = units.find(({ name }) => name === view.unitName) ?? units[0]
  const marks = openMarks(composing.draft.text)
  if (!unit) return null
  const pick = (text: string) => {
    composing.insert(text)
    setOpen(false)
  }
  return (
    <>
      <ActionButton text={words.pick} icon="list" kind="soft" size="small" onTap={() => setOpen(true)} />
      {marks.length > 0 ? <View className="sub text-amber composer-marks" role="status">{words.stillOpen(marks.join('、'))}</View> : null}
      {isOpen ? <Sheet title={words.pickTitle} onClose={() => setOpen(false)}><Templates unitId={unit.id} fill={(text) => filled(text, valuesFor(view, applicantName ?? view.applicantName ?? null))} onPick={pick} /></Sheet> : null}
    </>
  )
}
