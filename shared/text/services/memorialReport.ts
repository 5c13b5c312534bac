import { type memorialReport } from '@shared/catalog/services/memorialReport'
import { type ServiceTexts } from '@shared/catalog/types'

export const memorialReportTexts: ServiceTexts<typeof memorialReport> = {
  title: '纪念设施问题上报',
  summary: '看到烈士纪念设施坏了、脏了，告诉我们',
  saidAs: ['烈士墓坏了', '烈士墓', '纪念碑', '碑坏了', '碑上的字看不清', '烈士陵园', '陵园脏', '墓碑倒了', '雕像', '纪念馆', '纪念设施', '有人在碑前吵闹', '石碑裂开了'],
  outcome: '您说的问题，区里处理了',
  stages: { repair: { title: '区中心去看、去处理' } },
  sections: { memorial: '哪里有什么问题' },
  fields: {
    memorialPlace: { label: '在哪里', help: '写设施的名字，或者附近的路名。' },
    memorialFaults: {
      label: '有什么问题',
      options: { broken: '破了、倒了', unreadable: '字看不清', dirty: '又脏又乱', unsafe: '不安全', misused: '有人做不合适的事', other: '其他' },
    },
    remarks: { label: '再说具体一点' },
    memorialPhotos: { label: '照片', help: '拍一张更清楚。没有也可以。' },
    phone: { label: '手机号', help: '找不到地方时，会打这个电话问您。' },
  },
  results: { mended: '已经修好', passedOn: '转给了管这里的单位', nothingWrong: '去看过，没有问题' },
}
