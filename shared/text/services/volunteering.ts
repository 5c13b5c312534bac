import { type volunteering } from '@shared/catalog/services/volunteering'
import { type ServiceTexts } from '@shared/catalog/types'
import { contactSectionTitle, contactTexts } from '@shared/text/parts/need'

export const volunteeringTexts: ServiceTexts<typeof volunteering> = {
  title: '志愿服务',
  summary: '守护烈士纪念设施、宣讲、社区帮忙',
  saidAs: ['志愿者', '当志愿者', '做好事', '帮帮忙', '出份力', '发挥余热', '义工', '守墓', '扫烈士墓', '社区帮忙', '想做点事', '老兵志愿', '退休了没事做'],
  outcome: '志愿服务的事，服务站有回音了',
  stages: { enlisting: { title: '街道站联系您' } },
  sections: { offer: '您想做什么', contact: contactSectionTitle },
  fields: {
    volunteerAreas: { label: '愿意做哪些', options: { memorials: '守护烈士纪念设施', speaking: '给大家宣讲', community: '社区里帮忙' } },
    freeTime: { label: '什么时候有空', options: { weekdays: '平时', weekends: '双休日', any: '都可以' } },
    skills: { label: '有什么特长', help: '比如会摄影、会修电器、会讲故事。' },
    ...contactTexts,
  },
  results: { joined: '已经加入志愿队伍', listed: '登记好了，有活动通知您' },
}
