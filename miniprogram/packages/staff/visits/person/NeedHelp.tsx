import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type CareVisit } from '@shared/contract/visits'
import { visitWords as words } from '@shared/text/visits'
import { call } from '@/api/call'
import { useSubmit } from '@/api/useSubmit'
import { ActionButton } from '@/components/ActionButton'
import { Notice, Tag } from '@/components/pieces'
import { open } from '@/platform/navigation'

type Need = CareVisit['needs'][number]

/** A need of a visit, and the one tap that makes a request of it. */
export const NeedHelp = ({ visit, found: { need, service, requestId, requestState } }: { visit: CareVisit; found: Need }) => {
  const { submit, isBusy, error } = useSubmit(async (key: string) => {
    const made = await call(contract.requestFromVisit, { params: { id: visit.id }, body: { need: need.code }, key })
    await (made.draft ? open('staffWalkIn', { draftOf: made.requestId }) : open('staffRequest', { id: made.requestId }))
  })
  const help = () => {
    if (requestState === 'handed_in' && requestId) return <ActionButton text={words.helpDone} kind="line" size="small" onTap={() => void open('staffRequest', { id: requestId })} />
    if (requestState === 'colleague') return <Text className="sub">{words.helpColleague}</Text>
    if (!service) return <Text className="sub">{words.helpNone}</Text>
    if (!visit.hasConsent) return <View><Text className="block sub">{words.noConsent}</Text><ActionButton text={words.toWalkIn} kind="line" size="small" onTap={() => void open('staffWalkIn')} /></View>
    return <ActionButton text={requestState === 'draft' ? words.helpGoOn : words.helpOpen(service.title)} kind="soft" isBusy={isBusy} busyText={words.opening} onTap={() => void submit()} />
  }
  return (
    <View className="mt2">
      <Tag text={need.text} tone="amber" />
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <View className="mt1">{help()}</View>
    </View>
  )
}
