import { type livingMedical } from '@shared/catalog/services/livingMedical'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts, needTexts } from '@shared/text/parts/need'

export const livingMedicalTexts: ServiceTexts<typeof livingMedical> = {
  title: '医疗、生活保障',
  summary: '看病、吃药、过日子有难处',
  saidAs: ['看病贵', '看不起病', '医药费', '报销', '住院', '吃药', '医保', '生活费', '钱不够用', '日子难过', '房子困难', '老伴生病', '看毛病', '配药', '低保'],
  outcome: '您说的难处，服务站有回音了',
  stages: { inquiry: { title: '居委站了解情况' }, arrangement: { title: '街道站帮您安排' } },
  sections: { need: '有什么难处', tried: '试过的办法和材料', contact: contactSectionTitle },
  fields: {
    ...needTexts,
    needKinds: {
      label: '哪方面有难处', help: '只有办理的人看得到。',
      options: { bills: '看病的费用', medicine: '配药、就医', insurance: '医保、报销', living: '日常生活', housing: '住房', other: '其他' },
    },
    needPapers: { label: '有关的材料', help: '病历、账单都可以，没有就不用交。' },
    ...contactTexts,
  },
}
