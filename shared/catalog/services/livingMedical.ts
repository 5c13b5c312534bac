import { contactSection, needField, needPapersField, sinceField, triedField, whomField } from '@shared/catalog/parts/need'
import { usualStage } from '@shared/catalog/parts/stages'
import { defineService } from '@shared/catalog/types'

/** 医疗、生活保障: the committee looks into it, the street arranges what there is. */
export const livingMedical = defineService({
  key: 'living_medical',
  version: 1,
  category: 'support',
  icon: 'care',
  fits: ['inHardship', 'disabledSoldier', 'bereaved'],
  routing: { level: 'community', basis: { place: 'residence' } },
  sections: [
    {
      key: 'need',
      fields: [
        whomField,
        { key: 'needKinds', kind: 'choices', options: ['bills', 'medicine', 'insurance', 'living', 'housing', 'other'], sensitive: true },
        { ...needField, sensitive: true },
        { ...sinceField, sensitive: true },
      ],
    },
    { key: 'tried', fields: [{ ...triedField, sensitive: true }, { ...needPapersField, sensitive: true }] },
    contactSection,
  ],
  stages: [usualStage('inquiry', 'routed'), usualStage('arrangement', 'street')],
})
