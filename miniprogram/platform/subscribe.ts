import Taro from '@tarojs/taro'
import { type SubscriptionAnswer, subscriptionAnswers } from '@shared/domain/subscriptions'
import { isWeapp } from './environment'

/** Where WeChat's window can be opened at all; a browser has none. */
export const canSubscribe = isWeapp

export type SubscribeAnswers = Readonly<Record<string, SubscriptionAnswer>>

const isAnswer = (value: unknown): value is SubscriptionAnswer => (subscriptionAnswers as readonly unknown[]).includes(value)

/** The main switch of this program's messages is off: WeChat opens no window as long as it is. */
const mainSwitchOff = 20004

export type Asked = { state: 'answered'; answers: SubscribeAnswers } | { state: 'switchedOff' | 'notAsked' }

/**
 * Opens WeChat's window for these templates. To be called within the tap itself, before anything is awaited: later WeChat refuses it.
 * Never throws: whatever went wrong, nothing was agreed to.
 */
export const askInWechat = (templateIds: readonly string[]): Promise<Asked> => {
  if (!isWeapp || templateIds.length === 0) return Promise.resolve({ state: 'notAsked' })
  try {
    return Taro.requestSubscribeMessage({ tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option).then(
      (told) => {
        const given = told as unknown as Record<string, unknown>
        // "acceptWithAudio" and the like are ways of accepting.
        const pairs = templateIds.map((id) => [id, String(given[id] ?? '').startsWith('accept') ? 'accept' : given[id]] as const)
        return { state: 'answered', answers: Object.fromEntries(pairs.filter((pair): pair is readonly [string, SubscriptionAnswer] => isAnswer(pair[1]))) }
      },
      (refused: unknown) => ({ state: (refused as { errCode?: number } | null)?.errCode === mainSwitchOff ? 'switchedOff' : 'notAsked' }),
    )
  } catch {
    // A WeChat that does not know the call.
    return Promise.resolve({ state: 'notAsked' })
  }
}

/** Templates that somebody refused with 总是保持以上选择: WeChat answers for them from now on, without a window. */
export const alwaysRefused = async (): Promise<readonly string[]> => {
  if (!isWeapp) return []
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    const settings = ((subscriptionsSetting as { itemSettings?: Record<string, unknown> } | undefined)?.itemSettings ?? {})
    return Object.entries(settings).filter(([, choice]) => choice !== 'accept').map(([id]) => id)
  } catch {
    return []
  }
}
