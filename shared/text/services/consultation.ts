import { type consultation } from '@shared/catalog/services/consultation'
import { type ServiceTexts } from '@shared/catalog/types'

export const consultationTexts: ServiceTexts<typeof consultation> = {
  title: '咨询我的服务站',
  summary: '有什么不清楚的，问离您最近的服务站',
  saidAs: ['问一问', '咨询', '找人问', '不知道找谁', '不清楚', '打听', '问服务站', '联系服务站', '有问题', '想问问', '问个事'],
  outcome: '服务站已经答复您',
  stages: { answer: { title: '服务站答复您' } },
  sections: { question: '您想问什么' },
  fields: {
    topic: { label: '关于哪方面', options: { certificate: '优待证', employment: '就业创业', support: '困难帮扶', other: '其他' } },
    question: { label: '您的问题', help: '请不要写部队番号、驻地和任务。' },
    phone: { label: '方便联系的手机号' },
  },
}
