import { certificate } from '@shared/catalog/services/certificate'
import { consultation } from '@shared/catalog/services/consultation'
import { review } from '@shared/catalog/services/review'
import { type AnyServiceTexts, type ServiceDefinition } from '@shared/catalog/types'
import { certificateTexts } from '@shared/text/services/certificate'
import { consultationTexts } from '@shared/text/services/consultation'
import { reviewTexts } from '@shared/text/services/review'

export interface CatalogEntry {
  definition: ServiceDefinition
  texts: AnyServiceTexts
}

/** Every service there is, in the order in which people see them. A new one is its file, its texts and a line here. */
export const catalog: readonly CatalogEntry[] = [
  { definition: certificate, texts: certificateTexts },
  { definition: consultation, texts: consultationTexts },
  { definition: review, texts: reviewTexts },
]
