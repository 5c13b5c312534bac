import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

/** 纪念设施问题上报: anybody who sees something wrong with a memorial. */
export const memorialReport = defineService({
  key: 'memorial_report',
  version: 1,
  category: 'honour',
  icon: 'camera',
  routing: { level: 'district', basis: { place: 'residence' } },
  sections: [
    {
      key: 'memorial',
      fields: [
        { key: 'memorialPlace', kind: 'shortText' },
        { key: 'memorialFaults', kind: 'choices', options: ['broken', 'unreadable', 'dirty', 'unsafe', 'misused', 'other'] },
        { key: 'remarks', kind: 'longText', optional: true },
        { key: 'memorialPhotos', kind: 'papers', optional: true, pages: { min: 1, max: 6 } },
        { key: 'phone', kind: 'phone', prefill: 'phone' },
      ],
    },
  ],
  stages: [usualStage('repair', 'routed')],
  results: ['mended', 'passedOn', 'nothingWrong'],
})
