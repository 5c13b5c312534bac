import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type FoundRecord } from '@shared/contract/record'
import { levelTexts, recordWords as words } from '@shared/text/record'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { Notice, Tag } from '@/components/pieces'
import { Refusal } from '@/components/Refusal'
import { EmptyState } from '@/components/states'
import { Tappable } from '@/components/Tappable'

const Found = ({ person: { id, name, phone, level, home }, onOpen }: { person: FoundRecord; onOpen: (id: string) => void }) => (
  <Tappable label={words.person(name, phone)} role="link" className="card row between wrap" onTap={() => onOpen(id)}>
    <View className="grow">
      <Text className="block strong">{name}</Text>
      <Text className="block num">{phone}</Text>
      <Text className="block sub">{home?.name ?? ''}</Text>
    </View>
    <Tag text={levelTexts[level]} tone="grey" />
  </Tappable>
)

/** Looks somebody up by a whole name, phone or ID number: there is no list to leaf through. */
export const FindRecord = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ people: FoundRecord[]; isMore: boolean } | null>(null)
  const { submit, isBusy, error } = useSubmit(async () => {
    setFound(null)
    setFound(await call(contract.findRecords, { body: { text } }))
  })
  const problem = error ? (sentencesFor(error.fields).text ?? null) : null
  const find = () => void submit()
  return (
    <View>
      <View className="card">
        <Refusal error={problem ? null : error} />
        <Field id="record-text" label={words.findLabel} help={words.findHelp} error={problem}>
          <TextInput id="record-text" label={words.findLabel} value={text} hasError={problem !== null} onInput={setText} onEnter={find} />
        </Field>
        <ActionButton text={words.find} icon="search" isBusy={isBusy} busyText={words.finding} isDisabled={text.trim() === ''} onTap={find} />
      </View>
      {found?.people.length === 0 ? <EmptyState title={words.none} text={words.noneHelp} /> : null}
      {found?.people.map((person) => <Found key={person.id} person={person} onOpen={onOpen} />)}
      {found?.isMore ? <Notice text={words.tooMany} /> : null}
    </View>
  )
}
