import { certificate } from '@shared/catalog/services/certificate'
import { certificateReplacement } from '@shared/catalog/services/certificateReplacement'
import { consultation } from '@shared/catalog/services/consultation'
import { complaint } from '@shared/catalog/services/complaint'
import { enrollment } from '@shared/catalog/services/enrollment'
import { hardshipAid } from '@shared/catalog/services/hardshipAid'
import { mediation } from '@shared/catalog/services/mediation'
import { memorialTrip } from '@shared/catalog/services/memorialTrip'
import { meritNews } from '@shared/catalog/services/meritNews'
import { schooling } from '@shared/catalog/services/schooling'
import { certificate1 } from '@shared/catalog/services/older/certificate1'
import { review } from '@shared/catalog/services/review'
import { type AnyServiceTexts, type Category, type ServiceDefinition } from '@shared/catalog/types'
import { certificateTexts } from '@shared/text/services/certificate'
import { certificateReplacementTexts } from '@shared/text/services/certificateReplacement'
import { consultationTexts } from '@shared/text/services/consultation'
import { enrollmentTexts } from '@shared/text/services/enrollment'
import { certificate1Texts } from '@shared/text/services/older/certificate1'
import { complaintTexts } from '@shared/text/services/complaint'
import { hardshipAidTexts } from '@shared/text/services/hardshipAid'
import { mediationTexts } from '@shared/text/services/mediation'
import { memorialTripTexts } from '@shared/text/services/memorialTrip'
import { meritNewsTexts } from '@shared/text/services/meritNews'
import { schoolingTexts } from '@shared/text/services/schooling'
import { offerUseTexts } from '@shared/text/services/offerUse'
import { reviewTexts } from '@shared/text/services/review'

export interface CatalogEntry {
  definition: ServiceDefinition
  texts: AnyServiceTexts
}

/** What is found among the services and is no request: a list of its own, which the clients know by its name. */
export interface Directory {
  key: string
  category: Category
  icon: string
  opens: 'offers'
  texts: Pick<AnyServiceTexts, 'title' | 'summary' | 'saidAs'>
}

export const directories: readonly Directory[] = [{ key: 'offer_use', category: 'support', icon: 'card', opens: 'offers', texts: offerUseTexts }]

/** Editions that nobody begins any more: requests that were filled in with them still open by them. */
export const olderEditions: readonly CatalogEntry[] = [{ definition: certificate1, texts: certificate1Texts }]

/** Every service there is, in the order in which people see them. A new one is its file, its texts and a line here. */
export const catalog: readonly CatalogEntry[] = [
  { definition: certificate, texts: certificateTexts },
  { definition: certificateReplacement, texts: certificateReplacementTexts },
  { definition: enrollment, texts: enrollmentTexts },
  { definition: consultation, texts: consultationTexts },
  { definition: complaint, texts: complaintTexts },
  { definition: hardshipAid, texts: hardshipAidTexts },
  { definition: mediation, texts: mediationTexts },
  { definition: memorialTrip, texts: memorialTripTexts },
  { definition: meritNews, texts: meritNewsTexts },
  { definition: schooling, texts: schoolingTexts },
  { definition: review, texts: reviewTexts },
]
