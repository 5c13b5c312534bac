import { useRef, useState } from 'react'
import { contract } from '@shared/contract/contract'
import { type MessagePreferences, type OfferedSubscription } from '@shared/contract/subscriptions'
import { type SubscriptionKey } from '@shared/domain/subscriptions'
import { messageSettingWords as words } from '@shared/text/messageSettings'
import { asApiError } from '@/api/apiError'
import { call } from '@/api/call'
import { toast } from '@/platform/dialogs'
import { askAgain, keepPreferences } from '@/session/subscriptions'

interface Loaded {
  templates: readonly OfferedSubscription[]
  preferences: MessagePreferences
}

/** What somebody wants: each change is saved at once, in turn; one that was not saved is taken back and told. */
export const useSettings = (loaded: Loaded) => {
  const [templates, setTemplates] = useState(loaded.templates)
  const [preferences, setPreferences] = useState(loaded.preferences)
  const [problem, setProblem] = useState<string | null>(null)
  const [askedId, setAskedId] = useState<string | null>(null)
  const wanted = useRef(loaded.preferences)
  const saved = useRef(loaded.preferences)
  const turn = useRef<Promise<void>>(Promise.resolve())

  const save = (next: MessagePreferences) => {
    wanted.current = next
    setPreferences(next)
    setProblem(null)
    turn.current = turn.current.then(async () => {
      try {
        const { preferences: kept } = await call(contract.savePreferences, { body: next })
        saved.current = kept
        keepPreferences(kept)
      } catch (thrown) {
        wanted.current = saved.current
        setPreferences(saved.current)
        setProblem(words.notSaved(asApiError(thrown).text))
      }
    })
  }
  return {
    templates, preferences, problem,
    isAsking: (templateId: string) => askedId === templateId,
    toggle: (key: SubscriptionKey) => {
      const { wanted: kinds } = wanted.current
      save({ ...wanted.current, wanted: kinds.includes(key) ? kinds.filter((one) => one !== key) : [...kinds, key] })
    },
    setQuiet: (quietFrom: number, quietUntil: number) => save({ ...wanted.current, quietFrom, quietUntil }),
    /** WeChat's window opens within the tap. */
    askAgain: (templateId: string) => {
      const asking = askAgain(templateId)
      setAskedId(templateId)
      asking.then(
        ({ outcome, templates: next }) => {
          if (next) setTemplates(next)
          if (outcome === 'blocked') setProblem(words.blocked)
          else toast(outcome === 'accept' ? words.agreed : words.notAgreed)
        },
        (thrown: unknown) => setProblem(words.notSaved(asApiError(thrown).text)),
      ).finally(() => setAskedId(null))
    },
  }
}
export type Settings = ReturnType<typeof useSettings>
