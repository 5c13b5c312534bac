import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type RequestDetail } from '@shared/contract/requests'
import { momentText } from '@shared/text/due'
import { ownActionWords, ownPageWords, readyWords } from '@shared/text/ownRequest'
import { AnswerLine } from '@/components/AnswerLine'
import { LinkCell } from '@/components/pieces'
import { makeCall } from '@/platform/dialogs'
import { useHotline } from '@/session/hotline'

type Answer = RequestDetail['sections'][number]['answers'][number]

const Sections = ({ sections, shows }: Pick<RequestDetail, 'sections'> & { shows: (answer: Answer) => boolean }) => (
  <View>
    {sections.filter(({ answers }) => answers.some(shows)).map(({ title, answers }) => (
      <View key={title} className="mt3">
        <Text className="block bold">{title}</Text>
        {answers.filter(shows).map(({ field, ...answer }) => <AnswerLine key={field} {...answer} />)}
      </View>
    ))}
  </View>
)

const isPaper = ({ files }: Answer): boolean => files.length > 0

const Log = ({ log }: Pick<RequestDetail, 'log'>) => (
  <View>
    {log.map(({ at, action, by, words }, index) => (
      <View key={index} className="mt2">
        <Text className="block sub num">{momentText(at)} · {by}</Text>
        <Text className="block pre">{action.text}{words ? `：${words}` : ''}</Text>
      </View>
    ))}
  </View>
)

type Part = 'filled' | 'papers' | 'log'

/** What was handed in and what happened, each behind a line to open; whom to call; and the way out. */
export const HandedIn = ({ request, onWithdraw }: { request: RequestDetail; onWithdraw: () => void }) => {
  const [shown, setShown] = useState<Part | null>(null)
  const hotline = useHotline()
  const { sections, log, station, actions } = request
  const toggle = (part: Part) => setShown(shown === part ? null : part)
  const paperCount = sections.flatMap(({ answers }) => answers).filter(isPaper).length
  const phone = station.phone ?? hotline
  return (
    <View className="card card-cells">
      <LinkCell icon="pencil" text={ownPageWords.filled} isOpen={shown === 'filled'} onTap={() => toggle('filled')} />
      {shown === 'filled' ? <Sections sections={sections} shows={(answer) => !isPaper(answer)} /> : null}
      {paperCount > 0 ? <LinkCell icon="file" text={ownPageWords.papers} aside={ownPageWords.paperCount(paperCount)} isOpen={shown === 'papers'} onTap={() => toggle('papers')} /> : null}
      {shown === 'papers' ? <Sections sections={sections} shows={isPaper} /> : null}
      <LinkCell icon="list" text={ownPageWords.log} isOpen={shown === 'log'} onTap={() => toggle('log')} />
      {shown === 'log' ? <Log log={log} /> : null}
      {request.ready ? null : <LinkCell icon="phone" text={readyWords.call(phone)} onTap={() => void makeCall(phone)} />}
      {actions.includes('withdraw') ? <LinkCell icon="close" text={ownActionWords.withdraw.link} onTap={onWithdraw} /> : null}
    </View>
  )
}
