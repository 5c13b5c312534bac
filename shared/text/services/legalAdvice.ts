import { type legalAdvice } from '@shared/catalog/services/legalAdvice'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts, needTexts } from '@shared/text/parts/need'

export const legalAdviceTexts: ServiceTexts<typeof legalAdvice> = {
  title: '法律咨询',
  summary: '遇到法律上的事，请人帮您看看',
  saidAs: ['打官司', '律师', '法律援助', '法律', '告人', '欠钱不还', '遗产', '房产纠纷', '离婚', '遗嘱', '写遗嘱', '工伤赔偿', '拖欠工资', '吃官司', '被骗了', '合同'],
  outcome: '法律上的问题，已经答复您',
  stages: { advice: { title: '法律援助点答复您' } },
  sections: { question: '想问什么', tried: '办到哪一步了', contact: contactSectionTitle },
  fields: {
    ...needTexts,
    legalTopic: {
      label: '关于哪方面', help: '只有办理的人看得到。',
      options: { labour: '工作、工资', family: '婚姻、继承', housing: '房子、邻居', money: '借钱、合同', injury: '受伤、赔偿', benefits: '退役待遇', other: '其他' },
    },
    need: { ...needTexts.need, label: '是怎么回事' },
    legalDeadline: { label: '最近要开庭，或者有期限吗', help: '有的话选那一天。' },
    needPapers: { label: '有关的材料', help: '合同、借条、判决书都可以，没有就不用交。' },
    ...contactTexts,
  },
}
