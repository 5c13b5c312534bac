import { defineService, type ServiceTexts } from '@shared/catalog/types'

/** A service with what the real forms have not all got: for proofs of what every form may use. Tests put it into the catalog. */
const definition = defineService({
  key: 'sample',
  version: 1,
  category: 'rights',
  icon: 'chat',
  routing: { level: 'street', basis: { place: 'residence' } },
  sections: [
    {
      key: 'person',
      fields: [
        { key: 'nation', kind: 'shortText' },
        { key: 'born', kind: 'date', dates: 'past' },
        { key: 'illnesses', kind: 'choices', options: ['heart', 'lung', 'none'], exclusive: 'none', sensitive: true },
        { key: 'pickUp', kind: 'station' },
        { key: 'filedBy', kind: 'choice', options: ['self', 'agent'] },
      ],
    },
    { key: 'agent', when: { field: 'filedBy', in: ['agent'] }, fields: [{ key: 'mandate', kind: 'papers', pages: { min: 1, max: 2 } }] },
    { key: 'papers', fields: [{ key: 'book', kind: 'papers', pages: { min: 1, max: 3 } }, { key: 'photo', kind: 'photo' }, { key: 'signed', kind: 'signature' }] },
  ],
  stages: [{ key: 'answer', kind: 'decide', unit: 'routed', limit: { amount: 5, unit: 'workingDays' } }],
})

const texts: ServiceTexts<typeof definition> = {
  title: '样例事项',
  summary: '样例', saidAs: [],
  outcome: '办好了',
  stages: { answer: { title: '办理' } },
  sections: { person: '本人', agent: '代办人', papers: '材料' },
  fields: {
    nation: { label: '民族' },
    born: { label: '出生日期' },
    illnesses: { label: '患病情况', options: { heart: '心脏病', lung: '肺病', none: '都没有' } },
    pickUp: { label: '领证的站' },
    filedBy: { label: '由谁办', options: { self: '本人', agent: '代办人' } },
    mandate: { label: '委托书' },
    book: { label: '户口本' },
    photo: { label: '证件照' },
    signed: { label: '签名' },
  },
}

export const sampleService = { definition, texts }
