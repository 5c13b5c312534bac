import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type PersonHelped } from '@shared/contract/people'
import { type ServiceBrief } from '@shared/contract/services'
import { dayText } from '@shared/text/due'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { LinkCell, Notice, Tag } from '@/components/pieces'
import { Sheet } from '@/components/Sheet'
import { EmptyState, WhenReady } from '@/components/states'
import { confirm } from '@/platform/dialogs'
import { useOnShow } from '@/platform/lifecycle'
import { back, open } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'

interface PersonCardProps {
  person: PersonHelped
  services: readonly ServiceBrief[]
  onEnded: () => void
}

const PersonCard = ({ person, services, onEnded }: PersonCardProps) => {
  const [isChoosing, setChoosing] = useState(false)
  const { id, name, phone, relation, level, fromAt, untilAt } = person
  const { submit, isBusy, error } = useSubmit(async () => {
    if (!(await confirm({ title: `不再帮${name}办事？`, text: '已经提交的申请还是本人的，您以后看不到。没提交的草稿会删除。', yes: '停止' }))) return
    await call(contract.endHelp, { params: { id } })
    onEnded()
  })
  return (
    <View className="card">
      <View className="row between">
        <Text className="title grow">{name}</Text>
        <Tag text={relation.text} tone={level === 'checked' ? 'gold' : 'green'} />
      </View>
      <Text className="block sub num mt1">{phone}</Text>
      <Text className="block sub">{dayText(shanghaiDay(fromAt))} 起，本人同意由您帮办{untilAt ? `，到${dayText(shanghaiDay(untilAt - 1))}为止` : ''}</Text>
      {level === 'checked' ? <Text className="block sub">身份已在服务站核对</Text> : null}
      {error ? <View className="text-red mt2" role="alert">{error.text}</View> : null}
      <View className="btns btns-stack mt3">
        <ActionButton text={`替${name}办事`} kind="line" onTap={() => setChoosing(true)} />
        <ActionButton text="停止帮办" kind="plain" isBusy={isBusy} onTap={() => void submit()} />
      </View>
      {isChoosing ? (
        <Sheet title={`替${name}办什么`} onClose={() => setChoosing(false)}>
          {services.map(({ key, title }) => <LinkCell key={key} text={title} onTap={() => { setChoosing(false); void open('intro', { serviceKey: key, personId: id }) }} />)}
        </Sheet>
      ) : null}
    </View>
  )
}

const People = () => {
  const remote = useRemote(async () => {
    const [{ people }, { services }] = await Promise.all([call(contract.listHelped), call(contract.listServices)])
    return { people, services }
  }, [])
  useOnShow(() => void remote.reload())
  return (
    <WhenReady remote={remote}>
      {({ people, services }) => (people.length === 0
        ? <EmptyState title="您还没有帮家人办事" text="父母、配偶、孩子不方便用手机的，可以由您来填、来看。" action={{ text: '添加一位', onTap: () => void open('addPerson') }} />
        : (
          <View>
            <Notice text="本人随时可以请您停止；在服务站核对身份时，也可以由本人收回。" />
            {people.map((person) => <PersonCard key={person.id} person={person} services={services} onEnded={() => void remote.reload()} />)}
            <ActionButton text="再添加一位" onTap={() => void open('addPerson')} />
          </View>
        ))}
    </WhenReady>
  )
}

/** Whom I help: what I may do for each, and the way to end it. */
const PeoplePage = () => (
  <Page title="我帮家人办事" hasBack onBack={() => void back('mine')}>
    <SignedInOnly reason="登录后，可以替父母、配偶、孩子办事。"><People /></SignedInOnly>
  </Page>
)

export default PeoplePage
