import { type SubscriptionKey, subscriptionKeys } from '@shared/domain/subscriptions'
import { type Messaging, type SubscriptionTemplate } from '../messaging'

const fields = { thing1: 'subject', thing2: 'what', phrase3: 'state', time4: 'when' } as const

/** Templates as the stand-in has them, all of them once: a lasting one is what a test asks for. */
export const sampleTemplates = Object.fromEntries(subscriptionKeys.map((key): [SubscriptionKey, SubscriptionTemplate] => [key, { id: `standin-${key}`, kind: 'once', fields }])) as Readonly<Record<SubscriptionKey, SubscriptionTemplate>>

export const sampleMessaging = (publicUrl: string | null = null): Messaging => ({ templates: sampleTemplates, pushToken: 'standInPushToken', publicUrl })
