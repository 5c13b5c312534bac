import { useRef, useState } from 'react'
import { dayText, shanghaiDay } from '@shared/domain/calendar/day'
import { consentTexts } from '@shared/text/consents'
import { newRecordId } from '@/api/recordId'
import { useStore } from '@/platform/store'
import { sendWaitingVisits } from '@/session/sendVisits'
import { finishVisit, saveVisitDraft, visitBox, type VisitDraft } from '@/session/visitBox'

const blank: VisitDraft = { outcome: null, needs: [], findings: '', followUp: 'none', isAgreed: false, photos: [] }
const daysUntil = { week: 7, month: 30 } as const

interface About {
  caredId: string
  taskId: string | null
  followsId: string | null
  name: string
}

const recordOf = (draft: VisitDraft, { caredId, taskId, followsId }: About) => {
  const now = Date.now()
  const isMet = draft.outcome === 'met'
  return {
    id: newRecordId(), caredId, taskId, followsId, happenedAt: now, outcome: draft.outcome ?? 'met', findings: draft.findings, needs: isMet ? [...draft.needs] : [],
    followUpDay: draft.followUp === 'none' ? null : dayText(shanghaiDay(now) + daysUntil[draft.followUp]),
    consent: isMet && draft.isAgreed && draft.needs.length > 0 ? { version: consentTexts.version, agreed: true as const } : null,
  }
}

/** What is written at a door, on the device with every change; finished, it waits in the box and goes when it can. */
export const useVisitDraft = (about: About) => {
  const { caredId, name } = about
  const draft = useStore(visitBox()).drafts[caredId] ?? blank
  const [isKept, setKept] = useState(true)
  const isFinished = useRef(false)
  const change = (next: (now: VisitDraft) => VisitDraft) => {
    if (!isFinished.current) setKept(saveVisitDraft(caredId, next(visitBox().get().drafts[caredId] ?? blank)))
  }
  /** True once it is in the box, however often it is tapped; false where the device could not keep it, and the words stay on the page. */
  const finish = (): boolean => {
    if (isFinished.current) return true
    const now = visitBox().get().drafts[caredId]
    if (!now) return false
    isFinished.current = true
    setKept(finishVisit({ record: recordOf(now, about), name, photos: now.photos, isHandedIn: false, error: null }))
    void sendWaitingVisits()
    return true
  }
  return { draft, change, isKept, finish }
}
