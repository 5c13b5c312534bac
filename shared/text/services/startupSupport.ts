import { type startupSupport } from '@shared/catalog/services/startupSupport'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts } from '@shared/text/parts/need'

export const startupSupportTexts: ServiceTexts<typeof startupSupport> = {
  title: '创业扶持',
  summary: '场地、政策、上门看看，帮您开起来',
  saidAs: ['创业', '开公司', '开店', '做生意', '自己当老板', '找场地', '办公室出租', '创业贷款', '创业补贴', '孵化', '江空间', '想开爿店', '营业执照'],
  outcome: '创业的事，有回音了',
  stages: { support: { title: '联系您，商量怎么帮' } },
  sections: { project: '您的打算', contact: contactSectionTitle },
  fields: {
    startupStage: { label: '做到哪一步了', options: { idea: '刚有想法', preparing: '正在准备', running: '已经开起来了' } },
    startupWishes: { label: '想要哪些帮助', options: { place: '创业场地', policy: '讲讲政策', visit: '请人到公司来看看' } },
    project: { label: '做什么的', help: '几句话就行，比如开一家修车店。' },
    seats: { label: '大概几个人用', options: { upTo3: '3 个人以内', upTo10: '4 到 10 个人', more: '10 个人以上' }, hints: { more: '场地能不能安排，联系时和您说。' } },
    ...contactTexts,
  },
}
