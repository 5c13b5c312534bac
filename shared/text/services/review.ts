import { type review } from '@shared/catalog/services/review'
import { type ServiceTexts } from '@shared/catalog/types'

export const reviewTexts: ServiceTexts<typeof review> = {
  title: '复核申请',
  summary: '对办理结果有不同意见，请上一级再看一遍',
  saidAs: ['复核', '不服', '重新审'],
  outcome: '上一级看过以后，把结果告诉您',
  stages: { review: { title: '上一级复核' } },
  sections: { reason: '复核的理由' },
  fields: { reason: { label: '您为什么不同意' } },
}
