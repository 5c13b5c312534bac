export const cardSections = { bank: '选银行', delivery: '怎么领证', photo: '证件照' } as const

export const cardTexts = {
  bank: { label: '由哪家银行制证', help: '优待证也是一张银行卡，选您平时去着方便的银行。' },
  homeVisitGrounds: {
    label: '特殊情况', help: '有下面情况的，可以请工作人员上门办、送证上门。只有办理的人看得到。',
    options: {
      disabledSoldier: '1 到 4 级残疾军人', disabled: '1 到 2 级残疾人', workInjury: '1 到 4 级工伤', pregnant: '孕妇', ill: '重病或者卧床', incapable: '没有完全行为能力', none: '都没有，到站里领',
    },
  },
  delivery: { label: '证做好了怎么领', help: '您符合上门服务的条件，选哪一样都可以。', options: { station: '到站里领', home: '请送上门' } },
  homeVisitProof: { label: '说明情况的材料', help: '残疾证、工伤证、诊断证明，有一样就行。没有的话，到站里领也可以。' },
  photo: { label: '证件照', help: '半年内拍的，白色背景，不戴帽子，不穿军装和浅色衣服。' },
} as const

export const cardStageTexts = {
  acceptance: { title: '街道站看材料' },
  verification: { title: '区中心核实' },
  preliminaryReview: { title: '区退役军人事务局初审' },
  cityReview: { title: '市级审核、省级备案', usual: '一般 30 个工作日' },
  cardMaking: { title: '银行制证', usual: '做好了马上告诉您' },
  districtReceipt: { title: '证到区中心', usual: '到了就送往服务站' },
  stationReceipt: { title: '证到服务站', usual: '到了马上告诉您' },
  handOver: { title: '请您来站里领证' },
} as const

export const cardTypeTexts = {
  label: '申领哪一类', help: '三属：烈士遗属、因公牺牲军人遗属、病故军人遗属。两类都符合的，请选一类。', options: { veteran: '退役军人', bereaved: '三属' },
} as const
