/** Words of 代办登记 at the counter. */
export const walkInWords = {
  counter: '在哪个单位的窗口',
  counterHelp: '回执和以后的补材料，都由这个单位负责。',
  renewTitle: '补打回执',
  renewWarning: '补打要换一个新回执码，旧的回执码就不能用了。请先问清楚，本人手里的回执是不是真的不在了。',
  renew: '换一个新回执码',
  renewing: '正在换…',
} as const
