import { type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { type AppointmentBrief } from '@shared/contract/appointments'
import { type SignupBrief } from '@shared/contract/activities'
import { type RequestBrief } from '@shared/contract/requests'
import { homeWords } from '@shared/text/home'
import { onBehalfText } from '@shared/text/labels'
import { ActionButton } from '@/components/ActionButton'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { SectionHead, Tag } from '@/components/pieces'
import { open } from '@/platform/navigation'
import { openOwn } from '@/platform/openOwn'
import { ActivityTodo, isOffer } from './ActivityTodo'
import { AppointmentTodo, isNear } from './AppointmentTodo'
import { inOrder, type TodoKind } from './todo'

const icons: Record<TodoKind, { aside: IconName; button?: IconName }> = {
  supplement: { aside: 'pause', button: 'camera' }, pickUp: { aside: 'card' }, rate: { aside: 'chat' }, draft: { aside: 'pencil' },
}

const TodoCard = ({ kind, request, isFirst }: { kind: TodoKind; request: RequestBrief; isFirst: boolean }) => {
  const { tag, button, aside } = homeWords[kind]
  const go = () => void (kind === 'supplement' ? open('supplement', { id: request.id }) : openOwn(request))
  return (
    <View className="card card-warm">
      <View className="row between wrap">
        <Text className="strong grow">{request.title}</Text>
        <Tag text={tag} tone="amber" />
      </View>
      {request.personName ? <Text className="block sub mt1">{onBehalfText(request.personName)}</Text> : null}
      {kind === 'draft' ? null : <Text className="block mt1">{request.headline}</Text>}
      <View className="row mt1"><Icon name={icons[kind].aside} color="amber" size={20} /><Text className="text-amber pause-word grow">{aside}</Text></View>
      {/* One solid button a screen: the most pressing. */}
      <View className="mt3"><ActionButton text={button} icon={icons[kind].button} kind={isFirst ? 'solid' : 'line'} onTap={go} /></View>
    </View>
  )
}

interface TodoProps {
  todo: readonly RequestBrief[]
  activities?: readonly SignupBrief[]
  appointments?: readonly AppointmentBrief[]
}

/** What needs the person now; nothing at all when nothing does. A seat that is offered waits for nobody, and stands first; then what is today or tomorrow at a station. */
export const Todo = ({ todo, activities = [], appointments = [] }: TodoProps) => {
  const [offers, coming] = [activities.filter(isOffer), activities.filter((signup) => !isOffer(signup))]
  const cards: ((isFirst: boolean) => ReactNode)[] = [
    ...offers.map((signup) => (isFirst: boolean) => <ActivityTodo key={signup.id} signup={signup} isFirst={isFirst} />),
    ...appointments.filter(isNear).map((appointment) => (isFirst: boolean) => <AppointmentTodo key={appointment.id} appointment={appointment} isFirst={isFirst} />),
    ...inOrder(todo).map(({ kind, request }) => (isFirst: boolean) => <TodoCard key={request.id} kind={kind} request={request} isFirst={isFirst} />),
    ...coming.map((signup) => (isFirst: boolean) => <ActivityTodo key={signup.id} signup={signup} isFirst={isFirst} />),
  ]
  if (cards.length === 0) return null
  return (
    <View>
      <SectionHead title={homeWords.todo} aside={<Text className="sub">{homeWords.count(cards.length)}</Text>} />
      {cards.map((card, index) => card(index === 0))}
    </View>
  )
}
