import { account, anyone } from './permissionOutcomes'
import { type Trial } from './permissionTable'

const unsigned = { signature: 'x', timestamp: '0', nonce: 'x' }

/** What comes by WeChat. WeChat's own calls are anybody's to try: their signature is the permission. */
export const subscriptionTrials = {
  getSubscriptions: { outcomes: account },
  recordSubscriptions: { outcomes: account, input: () => ({ body: { answers: [{ templateId: 'standin-todo', answer: 'reject' }] } }) },
  savePreferences: { outcomes: account, input: () => ({ body: { wanted: ['todo'], quietFrom: 21, quietUntil: 8 } }) },
  answerWechatCheck: { outcomes: anyone, input: () => ({ query: { ...unsigned, echostr: 'x' } }) },
  takeWechatPush: { outcomes: anyone, input: () => ({ query: unsigned, body: {} }) },
} as const satisfies Record<string, Trial>
