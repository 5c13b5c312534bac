import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type ReplyTemplate } from '@shared/contract/thread'
import { threadLimits } from '@shared/domain/thread'
import { templateWords as words } from '@shared/text/threadPage'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { Page } from '@/components/Page'
import { EmptyState, WhenReady } from '@/components/states'
import { Tappable } from '@/components/Tappable'
import { SelectSheet } from '@/components/SelectSheet'
import { isWeapp } from '@/platform/environment'
import { back, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { countersOf } from '@/session/workplace'
import { TemplateSheet } from './TemplateSheet'

type Placeholders = readonly { code: string; text: string }[]

/** Marks by what they stand for. */
const named = (text: string, placeholders: Placeholders): string => placeholders.reduce((shown, one) => shown.split(one.code).join(words.mark(one.text)), text)

const Line = ({ template: { title, text, isOwn }, placeholders, onChange }: { template: ReplyTemplate; placeholders: Placeholders; onChange?: () => void }) => {
  const body = (
    <View className="grow">
      <Text className="block bold">{title}</Text>
      <Text className="block sub pre">{named(text, placeholders)}</Text>
      {isOwn ? null : <Text className="block cap mt1">{words.fromAbove}</Text>}
    </View>
  )
  if (!onChange) return <View className="cell" role="listitem">{body}</View>
  return <Tappable label={`${words.change}${title}`} className="cell" onTap={onChange}>{body}<Text className="link">{words.change}</Text></Tappable>
}

const Templates = ({ unitId }: { unitId: string }) => {
  const remote = useRemote(() => call(contract.listReplyTemplates, { params: { id: unitId } }), [unitId])
  const [opened, setOpened] = useState<ReplyTemplate | 'new' | null>(null)
  const done = () => {
    setOpened(null)
    void remote.reload()
  }
  return (
    <WhenReady remote={remote}>
      {({ templates, mayEdit, placeholders }) => (
        <View>
          {templates.length === 0 ? <EmptyState title={words.none} text={words.noneText} /> : (
            <View className="card card-cells">
              {templates.map((template) => <Line key={template.id} template={template} placeholders={placeholders} onChange={mayEdit && template.isOwn ? () => setOpened(template) : undefined} />)}
            </View>
          )}
          {mayEdit
            ? <ActionButton text={words.add} icon="plus" isDisabled={templates.filter(({ isOwn }) => isOwn).length >= threadLimits.templates} onTap={() => setOpened('new')} />
            : <Text className="block sub center">{words.onlyRead}</Text>}
          {opened ? <TemplateSheet unitId={unitId} template={opened === 'new' ? null : opened} placeholders={placeholders} onDone={done} onClose={() => setOpened(null)} /> : null}
        </View>
      )}
    </WhenReady>
  )
}

/** Words that this unit answers with again and again: to look up for everybody, to change for whoever looks after the unit. */
const Opened = () => {
  const { me } = useSession()
  const { unitId } = useParams()
  const units = countersOf(me)
  const [chosen, setChosen] = useState<string | null>(null)
  const shownId = chosen ?? unitId ?? units[0]?.id ?? null
  return (
    <Page title={words.title} hasBack onBack={() => void back(isWeapp ? 'mine' : 'staffQueue')}>
      {units.length > 1 ? (
        <View className="mb3"><SelectSheet title={words.pickUnit} placeholder={words.pickUnit} chosen={shownId} options={units.map(({ id, name }) => ({ value: id, text: name }))} onChoose={setChosen} /></View>
      ) : null}
      {shownId ? <Templates key={shownId} unitId={shownId} /> : null}
    </Page>
  )
}

const TemplatesPage = () => <StaffOnly title={words.title}><Opened /></StaffOnly>

export default TemplatesPage
