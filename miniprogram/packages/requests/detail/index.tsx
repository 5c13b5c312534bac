import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type RequestDetail } from '@shared/contract/requests'
import { hotline } from '@shared/text/labels'
import { momentText } from '@shared/text/due'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { useSubmit } from '@/api/useSubmit'
import { AnswerLine } from '@/components/AnswerLine'
import { Icon } from '@/components/Icon'
import { Page } from '@/components/Page'
import { LinkCell, Notice, Timeline } from '@/components/pieces'
import { WhenReady } from '@/components/states'
import { confirm, makeCall } from '@/platform/dialogs'
import { useOnReturn } from '@/platform/lifecycle'
import { back, useParams } from '@/platform/navigation'
import { SignedInOnly } from '@/session/SignedInOnly'
import { TurnCard } from './TurnCard'

const Filled = ({ sections }: Pick<RequestDetail, 'sections'>) => (
  <View>
    {sections.map(({ title, answers }) => (
      <View key={title} className="mt3">
        <Text className="block bold">{title}</Text>
        {answers.map(({ field, ...answer }) => <AnswerLine key={field} {...answer} />)}
      </View>
    ))}
  </View>
)

const RequestBody = ({ request, onChanged }: { request: RequestDetail; onChanged: (next: RequestDetail) => void }) => {
  const [opened, setOpened] = useState<'filled' | 'log' | null>(null)
  const { submit, isBusy, error } = useSubmit(async (key: string) => onChanged(await call(contract.withdraw, { params: { id: request.id }, body: { version: request.version }, key })))
  const withdraw = async () => {
    if (await confirm({ title: '要撤回这份申请吗？', text: '撤回后，这次的办理就停了。需要时可以重新申请。', yes: '撤回', no: '不撤回' })) void submit()
  }
  const toggle = (part: 'filled' | 'log') => setOpened(opened === part ? null : part)
  const { station } = request
  return (
    <View>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <TurnCard request={request} />
      <View className="card">
        <Text className="block title">走到哪一步了</Text>
        <View className="mt3"><Timeline steps={request.timeline} /></View>
      </View>
      <View className="card row top gap">
        <View className="icon-tile"><Icon name="signpost" color="deep" size={28} /></View>
        <View className="grow">
          <Text className="block sub">由谁办、为什么</Text>
          <Text className="block strong">{request.owner.name}</Text>
          <Text className="block mt1">{request.routingReason}</Text>
          <Text className="block sub mt2">{station.phone ?? `电话待公布${station.parent ? `，也可找${station.parent.name}` : ''}，或拨打 ${hotline}`}</Text>
        </View>
      </View>
      <View className="card">
        <LinkCell icon="file" text="我填写和提交的" aside={opened === 'filled' ? '收起' : undefined} onTap={() => toggle('filled')} />
        {opened === 'filled' ? <Filled sections={request.sections} /> : null}
        <LinkCell icon="list" text="办理记录" aside={opened === 'log' ? '收起' : undefined} onTap={() => toggle('log')} />
        {opened === 'log' ? request.log.map(({ at, action, by, words }, index) => (
          <View key={index} className="mt2">
            <Text className="block sub num">{momentText(at)} · {by}</Text>
            <Text className="block">{action.text}{words ? `：${words}` : ''}</Text>
          </View>
        )) : null}
        <LinkCell icon="phone" text={`打电话问：${station.phone ?? hotline}`} onTap={() => void makeCall(station.phone ?? hotline)} />
        {request.actions.includes('withdraw') ? <LinkCell icon="close" text="撤回申请" aside={isBusy ? '正在撤回…' : undefined} onTap={() => void withdraw()} /> : null}
      </View>
    </View>
  )
}

const Detail = ({ id, onTitle }: { id: string; onTitle: (request: RequestDetail) => void }) => {
  const remote = useRemote(async () => {
    const request = await call(contract.getRequest, { params: { id } })
    onTitle(request)
    return request
  }, [id])
  useOnReturn(() => void remote.reload())
  return <WhenReady remote={remote}>{(request) => <RequestBody request={request} onChanged={remote.replace} />}</WhenReady>
}

/** How far my request got. */
const DetailPage = () => {
  const { id = '' } = useParams()
  const [heading, setHeading] = useState<{ title: string; number: string } | null>(null)
  return (
    <Page
      title="办件进度"
      hasBack
      isLapped
      onBack={() => void back('requestList')}
      band={
        <View className="band-inner">
          <Text className="block hero on-band">{heading?.title ?? '　'}</Text>
          <Text className="block on-band-2 num">{heading ? `办件号 ${heading.number}` : '　'}</Text>
        </View>
      }
    >
      <SignedInOnly reason="登录后，能看到这件事办到哪一步。"><Detail id={id} onTitle={({ title, number }) => setHeading({ title, number })} /></SignedInOnly>
    </Page>
  )
}

export default DetailPage
