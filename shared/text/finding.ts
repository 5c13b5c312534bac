/** Finding the right service: on the first screen, in the catalogue, by search. */
export const findingWords = {
  title: '服务',
  search: '说说您想办什么事',
  clear: '清空，看全部服务',
  askStation: '问我的服务站',
  found: (count: number): string => `找到 ${count} 项`,
  /** Why something was found. */
  why: {
    said: (words: string): string => `您说的“${words}”`,
    spelled: (words: string): string => `您打的是“${words}”的拼音`,
    alike: (words: string): string => `和“${words}”差不多`,
  },
  none: {
    title: '没有找到这件事',
    text: '换个说法，或者直接问服务站。\n您写的话会一起带过去。',
    orSituation: '或者看看这几类',
    call: (phone: string): string => `拨打 ${phone}`,
  },
  fitting: { toggle: '按我的情况排', why: '根据您填过的资料排的，别人看不到。', off: '现在按固定的次序排。' },
} as const
