import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type PostAsk } from '@shared/contract/interests'
import { leastNote, textLimits } from '@shared/contract/values'
import { type AskAnswer, askAnswers } from '@shared/domain/posts'
import { momentText } from '@shared/text/due'
import { asksWords as words } from '@shared/text/interestsPage'
import { call } from '@/api/call'
import { sentencesFor } from '@/api/problemText'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { ChoiceGroup, TextArea, TextInput } from '@/components/inputs'
import { Notice, SectionHead, Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { WhenReady } from '@/components/states'
import { toast } from '@/platform/dialogs'
import { needsLook } from '@/session/secrecy'

const AnswerForm = ({ ask, onDone }: { ask: PostAsk; onDone: () => void }) => {
  const [answer, setAnswer] = useState<AskAnswer | null>(null)
  const [said, setSaid] = useState('')
  const [limits, setLimits] = useState(ask.post.limits)
  const { submit, isBusy, error } = useSubmit(async (key, chosen: AskAnswer) => {
    await call(contract.answerAsk, { params: { id: ask.id }, body: { version: ask.version, answer: chosen, words: said, limits: chosen === 'refused' ? null : limits, postVersion: ask.postVersion }, key })
    toast(words.saved)
    onDone()
  })
  const problems = error ? sentencesFor(error.fields) : {}
  return (
    <View>
      {error && Object.keys(problems).length === 0 ? <Notice icon="alert" text={error.text} /> : null}
      <Text className="block mb2">{ask.wish}</Text>
      <Field id="ask-answer" label={words.answer}><ChoiceGroup label={words.answer} choices={askAnswers.map((value) => ({ value, text: words.choices[value] }))} chosen={answer ?? ''} onChoose={(value) => setAnswer(value as AskAnswer)} /></Field>
      {answer === 'agreed' || answer === 'partly' ? <Field id="ask-limits" label={words.limits} help={words.limitsHelp} error={problems.limits}><TextInput id="ask-limits" label={words.limits} value={limits} hasError={problems.limits !== undefined} onInput={setLimits} /></Field> : null}
      <Field id="ask-words" label={words.words}><TextArea id="ask-words" label={words.words} most={textLimits.note} value={said} onInput={setSaid} /></Field>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={answer === null || said.trim().length < leastNote || needsLook(said)} onTap={() => answer && void submit(answer)} />
    </View>
  )
}

const Ask = ({ ask, onAnswer }: { ask: PostAsk; onAnswer: () => void }) => (
  <View className="part" role="listitem">
    <View className="grow">
      <View className="row between wrap"><Text className="bold">{ask.post.title} · {ask.what}</Text><Tag text={ask.state.text} tone={ask.state.code === 'open' ? 'amber' : ask.state.code === 'refused' ? 'grey' : 'green'} /></View>
      {ask.wish ? <Text className="block">{ask.wish}</Text> : null}
      <Text className="block sub num">{words.from(ask.byUnit.shortName, momentText(ask.at))}</Text>
      {ask.answer?.words ? <Text className="block">{ask.answer.words}</Text> : null}
      {ask.mayAnswer ? <View className="mt2"><ActionButton text={words.answer} label={words.answerOf(ask.what)} kind="line" size="small" onTap={onAnswer} /></View> : null}
    </View>
  </View>
)

/** 请放宽的条件: what stations asked of an employer, open ones first, and what it said. */
export const Asks = ({ employerId, onChanged }: { employerId: string; onChanged: () => void }) => {
  const remote = useRemote(() => call(contract.listAsks, { params: { id: employerId } }), [employerId])
  const [answered, setAnswered] = useState<PostAsk | null>(null)
  const done = () => {
    setAnswered(null)
    void remote.reload()
    onChanged()
  }
  return (
    <View>
      <SectionHead title={words.title} />
      <WhenReady remote={remote} cards={1}>
        {({ asks }) => asks.length === 0 ? <Text className="block sub mb3">{words.none}</Text> : <View className="card" role="list">{asks.map((ask) => <Ask key={ask.id} ask={ask} onAnswer={() => setAnswered(ask)} />)}</View>}
      </WhenReady>
      {answered ? <Sheet title={words.answerOf(answered.what)} onClose={() => setAnswered(null)}><AnswerForm ask={answered} onDone={done} /></Sheet> : null}
    </View>
  )
}
