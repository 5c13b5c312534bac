import { type speakerBooking } from '@shared/catalog/services/speakerBooking'
import { type ServiceTexts } from '@shared/catalog/types'
import { wantedTimeTexts } from '@shared/text/parts/wantedTime'

const organisations = { school: '学校', committee: '居委、社区', company: '企业', office: '机关、其他单位' } as const

export const speakerBookingTexts: ServiceTexts<typeof speakerBooking> = {
  title: '宣讲预约',
  summary: '请老兵来学校、社区、单位讲一讲',
  saidAs: ['宣讲', '请老兵讲课', '讲故事', '讲党课', '老兵宣讲', '上党课', '国防教育', '开学第一课', '给孩子们讲讲', '报告会', '请人来讲讲', '红色故事', '英雄故事'],
  outcome: '宣讲的事安排好了',
  check: {
    questions: { organisationKind: { label: '替谁预约', options: { ...organisations, none: '我自己想听' } } },
    outcomes: {
      single: { title: '这一项由单位来约', text: '宣讲员到学校、社区和单位去讲。您自己想听的，问问服务站最近哪里有。' },
      entitled: { title: '可以预约', text: '说说想听什么、多少人、哪一天，区中心帮您找讲的人。' },
    },
    decides: '由区退役军人服务中心安排讲的人，时间以电话里说好的为准。',
  },
  stages: { arrangement: { title: '区中心安排讲的人' } },
  sections: { organisation: '谁来预约', talk: '想听什么', event: '时间和地点' },
  fields: {
    organisationKind: { label: '是哪一类单位', options: organisations },
    organisationName: { label: '单位名称' },
    phone: { label: '联系人手机号', help: '区中心会打这个电话，和您商量。' },
    talkTheme: { label: '想听哪一类', options: { heroes: '英雄烈士的故事', history: '党史、军史', defence: '国防知识', life: '老兵的人生', open: '由你们推荐' } },
    talkWish: { label: '还有什么想法', help: '比如讲多久、想请哪一位。' },
    audience: { label: '讲给谁听', options: { children: '小学生', youth: '中学生、大学生', adults: '上班的人', elders: '老年人', mixed: '老少都有' } },
    audienceSize: { label: '大概多少人', options: { upTo30: '30 人以内', upTo100: '31 到 100 人', more: '100 人以上' } },
    ...wantedTimeTexts,
    wantedDay: { label: '希望哪一天', help: '定下来的时间，会打电话和您说好。' },
    eventPlace: { label: '在哪里讲', help: '写到路名、门牌和哪一间。' },
  },
  results: { arranged: '讲的人安排好了', nobodyFree: '这次没有合适的人' },
}
