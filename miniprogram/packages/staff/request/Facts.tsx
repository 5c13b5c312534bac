import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type StaffRequest } from '@shared/contract/staffRequests'
import { factWords } from '@shared/text/desk'
import { momentText } from '@shared/text/due'
import { actionText, ratingTexts } from '@shared/text/labels'
import { recordWords } from '@shared/text/record'
import { visitWords } from '@shared/text/visits'
import { walkInWords } from '@shared/text/walkIn'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { LinkCell } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { handlesRequests, hasOnlyCounter } from '@/session/workplace'

const Fact = ({ icon, text, more, isAmber = false, children }: { icon: IconName; text: string; more?: string | null; isAmber?: boolean; children?: ReactNode }) => (
  <View className={`row fact${isAmber ? ' fact-amber' : ''}`}>
    <Icon name={icon} color={isAmber ? 'amber' : 'green'} size={20} />
    <View className="grow fact-text">
      <Text className={`block${isAmber ? ' bold' : ''}`}>{text}</Text>
      {more ? <Text className="block sub pre">{more}</Text> : null}
    </View>
    {children}
  </View>
)

/** An outside stage is chased: when it is usually back, and when somebody last asked. */
const Chase = ({ expectedText, isLate, lastEnquiryAt }: NonNullable<StaffRequest['chase']>) => {
  const asked = lastEnquiryAt === null ? factWords.notAsked : factWords.asked(momentText(lastEnquiryAt))
  if (!expectedText) return <Fact icon="clock" text={asked} />
  return <Fact icon="clock" text={isLate ? factWords.late(expectedText) : factWords.usual(expectedText)} more={asked} isAmber={isLate} />
}

interface FactsProps {
  request: StaffRequest
  isBusy: boolean
  onClaim: () => void
  onOpen: (id: string) => void
}

const assigneeText = (assignee: StaffRequest['assignee']): string =>
  !assignee ? factWords.assignee.nobody : assignee.isMe ? factWords.assignee.mine : factWords.assignee.theirs(assignee.name)

/** What comes with papers is typed into the national system as well; masked, there is nothing to copy. */
const hasPapers = ({ applicant, sections }: StaffRequest): boolean => !applicant.isMasked && sections.some(({ answers }) => answers.some(({ files }) => files.length > 0))

/** Everything that has to be known before anything is done: who works on it, hints, the number outside, what came of it. */
export const Facts = ({ request, isBusy, onClaim, onOpen }: FactsProps) => {
  const { assignee, actions, flag, outside, chase, reviewOf, ready, rating, callback, stage } = request
  const { me } = useSession()
  const canClaim = actions.includes('claim') && !assignee?.isMe
  return (
    <View className="facts">
      <Fact icon="person" text={assigneeText(assignee)}>
        {canClaim ? <ActionButton text={actionText('claim', stage.kind)} kind="soft" size="small" isDisabled={isBusy} onTap={onClaim} /> : null}
      </Fact>
      {callback ? <Fact icon="phone" text={factWords.callback(callback.untilText)} isAmber /> : null}
      {request.fromVisit ? <Fact icon="care" text={visitWords.fromVisit(momentText(request.fromVisit.at))} /> : null}
      {flag ? <Fact icon="alert" text={factWords.flag(flag)} isAmber /> : null}
      {chase ? <Chase {...chase} /> : null}
      {outside ? <Fact icon="signpost" text={factWords.outside(outside.number, outside.date)} more={outside.note} /> : null}
      {ready ? <Fact icon="card" text={factWords.ready(momentText(ready.since), ready.untilText)} /> : null}
      {rating ? <Fact icon="chat" text={factWords.rating(ratingTexts[rating.level])} more={rating.words} /> : null}
      {hasPapers(request) ? <LinkCell icon="copy" text={factWords.assist} onTap={() => void open('staffAssist', { id: request.id })} /> : null}
      <LinkCell icon="person" text={hasOnlyCounter(me) ? walkInWords.assisted : factWords.identity} onTap={() => void open('staffIdentity', { id: request.id })} />
      {handlesRequests(me) ? <LinkCell icon="list" text={recordWords.toRecord} onTap={() => void open('staffRecord', { id: request.personId })} /> : null}
      {reviewOf ? <LinkCell icon="law" text={factWords.reviewOf(reviewOf.number)} onTap={() => onOpen(reviewOf.id)} /> : null}
    </View>
  )
}
