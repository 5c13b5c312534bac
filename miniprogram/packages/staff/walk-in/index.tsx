import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type Draft } from '@shared/contract/requests'
import { type WalkInReceipt } from '@shared/contract/walkIns'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Page } from '@/components/Page'
import { ErrorState, Skeleton, WhenReady } from '@/components/states'
import { FormSteps } from '@/packages/requests/form/FormSteps'
import { isWeapp } from '@/platform/environment'
import { back, open, useParams } from '@/platform/navigation'
import { useSession } from '@/session/session'
import { StaffOnly } from '@/session/StaffOnly'
import { comparesCards, hasOnlyCounter } from '@/session/workplace'
import { Beginning } from './Beginning'
import { CounterFoot } from './CounterFoot'
import { Filed } from './Filed'
import { Receipt } from './Receipt'
import { Renewal } from './Renewal'

interface FormProps {
  draft: Draft
  onLeave: () => void
  onDone: (receipt: WalkInReceipt) => void
}

/** The same form as everybody's; it is handed in as filed by the staff. */
const WalkInForm = ({ draft, onLeave, onDone }: FormProps) => {
  const remote = useRemote(() => call(contract.getCounterService, { params: { key: draft.serviceKey } }), [draft.serviceKey])
  if (remote.state !== 'ready') {
    return <Page title="代办登记" hasBack onBack={onLeave}>{remote.error ? <ErrorState text={remote.error.text} onRetry={() => void remote.reload()} /> : <Skeleton />}</Page>
  }
  return (
    <FormSteps service={remote.data} draft={draft} onLeave={onLeave}
      onSubmit={async (version, key) => onDone(await call(contract.submitWalkIn, { params: { id: draft.id }, body: { version }, key }))} />
  )
}

const WalkIn = () => {
  const { receiptOf, draftOf } = useParams()
  const { me } = useSession()
  const isAllThereIs = hasOnlyCounter(me)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [receipt, setReceipt] = useState<WalkInReceipt | null>(null)
  /** A need of a visit came as a draft. */
  const begun = useRemote(async () => (draftOf ? { draft: await call(contract.getDraft, { params: { id: draftOf } }) } : { draft: null }), [draftOf])
  /** Whoever came for somebody's receipt goes on from there with the next person. */
  const [isNext, setNext] = useState(false)
  const remote = useRemote(async () => {
    const [{ services }, { drafts }] = await Promise.all([call(contract.listCounterServices), call(contract.listWalkIns)])
    return { services, drafts }
  }, [])
  const begin = () => {
    setDraft(null)
    setReceipt(null)
    setNext(true)
    void remote.reload()
  }
  if (receipt?.isForPerson === false) return <Filed receipt={receipt} onNext={begin} />
  if (receipt) return <Receipt first={receipt} onNext={begin} onIdentity={comparesCards(me, receipt.filedBy.id) ? () => void open('staffIdentity', { id: receipt.receipt.id }) : undefined} />
  if (receiptOf && !isNext) return <Renewal requestId={receiptOf} onRenewed={setReceipt} />
  if (draftOf && !isNext && !draft) {
    return begun.data?.draft ? <WalkInForm key={draftOf} draft={begun.data.draft} onLeave={() => void back('staffVisits')} onDone={setReceipt} />
      : <Page title="代办登记" hasBack onBack={() => void back('staffVisits')}>{begun.error ? <ErrorState text={begun.error.text} onRetry={() => void begun.reload()} /> : <Skeleton />}</Page>
  }
  if (draft) return <WalkInForm key={draft.id} draft={draft} onLeave={begin} onDone={setReceipt} />
  return (
    <Page title="代办登记" hasBack={isWeapp || !isAllThereIs} onBack={() => void back(isAllThereIs ? 'mine' : 'staffQueue')}>
      <WhenReady remote={remote}>{({ services, drafts }) => <Beginning services={services} drafts={drafts} onOpen={setDraft} />}</WhenReady>
      {isAllThereIs ? <CounterFoot /> : null}
    </Page>
  )
}

/** 代办登记: the staff file for somebody who has no phone, from consent to the printed receipt. */
const WalkInPage = () => <StaffOnly title="代办登记"><WalkIn /></StaffOnly>

export default WalkInPage
