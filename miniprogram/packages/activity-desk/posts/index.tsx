import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type KeptActivity } from '@shared/contract/staffActivities'
import { fairPostsWords as words } from '@shared/text/fairPosts'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { ActionButton } from '@/components/ActionButton'
import { MoreButton } from '@/components/MoreButton'
import { Notice, SectionHead } from '@/components/pieces'
import { EmptyState, WhenReady } from '@/components/states'
import { TableExport } from '@/components/TableExport'
import { useOnReturn } from '@/platform/lifecycle'
import { open, useParams } from '@/platform/navigation'
import { ActivityPage, KeepersOnly } from '../parts/ActivityPage'
import { AddPosts } from './AddPosts'
import { FairPostLine } from './FairPostLine'
import { type FairPost, type FairPostsState, useFairPosts } from './useFairPosts'

/** What is to be saved, in words, and the one button that does it. */
const SaveBar = ({ fair: { total, added, removed, saving: { submit, isBusy } } }: { fair: FairPostsState }) => {
  const [add, remove] = [added.length, removed.length]
  const isChanged = add + remove > 0
  return (
    <View className="act-save">
      <View className="grow" role="status"><Text className={`sub num${isChanged ? ' text-amber' : ''}`}>{isChanged ? words.changes({ add, remove }, total + add - remove) : words.unchanged}</Text></View>
      <ActionButton text={words.save} isBusy={isBusy} busyText={words.saving} isDisabled={!isChanged} onTap={() => void submit()} />
    </View>
  )
}

const Lines = ({ fair: { mayEdit, total, added, removed, toggle }, rows, onAdd }: { fair: FairPostsState; rows: readonly FairPost[]; onAdd: () => void }) => {
  if (rows.length + added.length === 0) return mayEdit ? <EmptyState title={words.none} text={words.noneText} action={{ text: words.add, onTap: onAdd }} /> : <EmptyState title={words.none} text={words.noneToRead} />
  return (
    <View>
      <SectionHead title={words.count(total)} />
      <View className="card" role="list" aria-label={words.list}>
        {added.map((post) => <FairPostLine key={post.id} post={post} state="added" onToggle={mayEdit ? () => toggle(post) : null} />)}
        {rows.map((post) => <FairPostLine key={post.id} post={post} state={removed.includes(post.id) ? 'removed' : 'there'} onToggle={mayEdit ? () => toggle(post) : null} />)}
      </View>
    </View>
  )
}

const Posts = ({ activity: { id, title, may } }: { activity: KeptActivity }) => {
  const fair = useFairPosts(id)
  const [opened, setOpened] = useState<'add' | 'export' | null>(null)
  const { paged, mayEdit, added, saving: { error } } = fair
  useOnReturn(() => void paged.remote.reload())
  const close = () => setOpened(null)
  const hasSome = (paged.remote.data?.rows.length ?? 0) + added.length > 0
  return (
    <ActivityPage title={words.title} about={title} bottom={paged.remote.data && mayEdit && hasSome ? <SaveBar fair={fair} /> : undefined}>
      {error ? <Notice icon="alert" text={error.text} /> : null}
      <WhenReady remote={paged.remote} cards={2}>
        {({ rows }) => (
          <View>
            <Text className="block sub mb2">{mayEdit ? words.lead : words.onlyRead}</Text>
            <View className="row wrap cover-buttons">
              {mayEdit && hasSome ? <ActionButton text={words.add} size="small" kind="soft" icon="plus" onTap={() => setOpened('add')} /> : null}
              {may.includes('signups') ? <ActionButton text={words.exporting} size="small" kind="line" icon="file" onTap={() => setOpened('export')} /> : null}
            </View>
            <Lines fair={fair} rows={rows} onAdd={() => setOpened('add')} />
          </View>
        )}
      </WhenReady>
      <MoreButton text={words.more} paged={paged} />
      {opened === 'add' ? <AddPosts fair={fair} onClose={close} /> : null}
      {opened === 'export' ? <TableExport title={words.exportTitle} link={(asked) => call(contract.linkInterestExport, { body: { employerId: null, activityId: id, ...asked } })} onClose={close} /> : null}
    </ActivityPage>
  )
}

const Opened = ({ id }: { id: string }) => {
  const remote = useRemote(async () => (await call(contract.getKeptActivity, { params: { id } })).activity, [id])
  return remote.data ? <Posts activity={remote.data} /> : <ActivityPage title={words.title}><WhenReady remote={remote}>{() => null}</WhenReady></ActivityPage>
}

/** 招聘岗位 of a fair: which posts are shown there, and who would like them. */
const FairPostsPage = () => {
  const { id } = useParams()
  return <KeepersOnly title={words.title}>{id ? <Opened id={id} /> : <ActivityPage title={words.title}><EmptyState title={words.none} action={{ text: words.back, onTap: () => void open('staffActivities') }} /></ActivityPage>}</KeepersOnly>
}

export default FairPostsPage
