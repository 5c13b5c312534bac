import { useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { textLimits } from '@shared/contract/values'
import { mergeWords as words, statusWords, unitWords } from '@shared/text/unitPage'
import { call } from '@/api/call'
import { type Remote, useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/inputs'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { confirm } from '@/platform/dialogs'
import { troubleOf, type UnitFormProps } from './unitForm'

type Rehearsal = AnswerOf<typeof contract.rehearseMerge>

const figures = ['openRequests', 'closedRequests', 'staff', 'coverage', 'unitsBelow'] as const

/** What would move, in plain words. */
const Moves = ({ remote }: { remote: Remote<Rehearsal> }) => (
  <WhenReady remote={remote} cards={1}>
    {(rehearsal) => (
      <View className="card">
        <Text className="block bold">{words.moves(rehearsal.unit.name, rehearsal.into.name)}</Text>
        {figures.map((figure) => <Text key={figure} className="block num">· {words[figure](rehearsal[figure])}</Text>)}
        <Text className="block text-amber mt2">{words.after(rehearsal.unit.name)}</Text>
      </View>
    )}
  </WhenReady>
)

interface MergeIntoProps extends UnitFormProps {
  intoId: string
}

const MergeInto = ({ unit, intoId, onSend, isBusy, error }: MergeIntoProps) => {
  const [reason, setReason] = useState('')
  const remote: Remote<Rehearsal> = useRemote(() => call(contract.rehearseMerge, { params: { id: unit.unit.id, intoId } }), [intoId])
  const { problems, sentence } = troubleOf(error)
  const merge = async (into: string) => {
    if (await confirm({ title: words.question(unit.unit.shortName, into), text: words.after(unit.unit.name), yes: words.yes })) onSend({ action: 'merge', body: { intoId, reason, version: unit.version } })
  }
  return (
    <View className="mt3">
      <Moves remote={remote} />
      {sentence ? <Notice icon="alert" text={sentence} /> : null}
      <Field id="merge-reason" label={statusWords.reason} help={statusWords.reasonHelp} error={problems.reason ?? null}>
        <TextArea id="merge-reason" label={statusWords.reason} most={textLimits.note} value={reason} hasError={problems.reason !== undefined} onInput={setReason} />
      </Field>
      <ActionButton text={words.yes} isBusy={isBusy} busyText={unitWords.saving} isDisabled={reason.trim().length < 2 || remote.data === null} onTap={() => void merge(remote.data?.into.shortName ?? '')} />
    </View>
  )
}

/** 并入其他站点: the target first, then what would move, then why and a clear yes. */
export const MergeForm = (props: UnitFormProps) => {
  const [intoId, setInto] = useState<string | null>(null)
  return (
    <View>
      <Field id="merge-into" label={words.into} help={intoId ? null : words.pick}>
        <ScrollView scrollY className="merge-targets">
          <View role="radiogroup" aria-label={words.into}>
            {props.unit.mergeTargets.map(({ id, name }) => (
              <Tappable key={id} role="radio" isChosen={id === intoId} label={name} className="sheet-option" onTap={() => setInto(id)}>
                <Text className={`grow${id === intoId ? ' bold' : ''}`}>{name}</Text>
                {id === intoId ? <Icon name="check" size={22} /> : null}
              </Tappable>
            ))}
          </View>
        </ScrollView>
      </Field>
      {intoId ? <MergeInto key={intoId} {...props} intoId={intoId} /> : null}
    </View>
  )
}
