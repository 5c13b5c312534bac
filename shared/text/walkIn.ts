/** Words of 代办登记 at the counter. */
export const walkInWords = {
  counter: '在哪个单位的窗口',
  counterHelp: '回执和以后的补材料，都由这个单位负责。',
  card: {
    compared: '我对照身份证原件核对过本人',
    label: '身份证号',
    help: '照着身份证原件填。没有带原件，不要勾选。',
    placeholder: '18 位',
    missing: '请照着身份证原件填写',
    later: '没有带身份证也可以登记，以后再核对。',
    atStreet: '这里是服务点，不核对身份证。交上去以后由本人的街道站受理，身份由街道站核对。',
  },
  byStaff: '这一项由工作人员发起，不在居民的手机上显示，也不打印回执。',
  filed: '登记好了',
  filedText: '已经进入办理，在待办里接着办。',
  toQueue: '去待办',
  assisted: '替本人补材料、补打回执',
  renewTitle: '补打回执',
  renewWarning: '补打要换一个新回执码，旧的回执码就不能用了。请先问清楚，本人手里的回执是不是真的不在了。',
  renew: '换一个新回执码',
  renewing: '正在换…',
} as const
