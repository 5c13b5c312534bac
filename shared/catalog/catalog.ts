import { benefitPension } from '@shared/catalog/services/benefitPension'
import { careVisit } from '@shared/catalog/services/careVisit'
import { certificate } from '@shared/catalog/services/certificate'
import { certificateReplacement } from '@shared/catalog/services/certificateReplacement'
import { complaint } from '@shared/catalog/services/complaint'
import { consultation } from '@shared/catalog/services/consultation'
import { elderCare } from '@shared/catalog/services/elderCare'
import { employmentHelp } from '@shared/catalog/services/employmentHelp'
import { enrollment } from '@shared/catalog/services/enrollment'
import { familyEmployment } from '@shared/catalog/services/familyEmployment'
import { hardshipAid } from '@shared/catalog/services/hardshipAid'
import { honourPlaque } from '@shared/catalog/services/honourPlaque'
import { legalAdvice } from '@shared/catalog/services/legalAdvice'
import { livingMedical } from '@shared/catalog/services/livingMedical'
import { mediation } from '@shared/catalog/services/mediation'
import { memorialReport } from '@shared/catalog/services/memorialReport'
import { memorialTrip } from '@shared/catalog/services/memorialTrip'
import { meritNews } from '@shared/catalog/services/meritNews'
import { certificate1 } from '@shared/catalog/services/older/certificate1'
import { employmentHelp1 } from '@shared/catalog/services/older/employmentHelp1'
import { returnReception } from '@shared/catalog/services/returnReception'
import { review } from '@shared/catalog/services/review'
import { schooling } from '@shared/catalog/services/schooling'
import { speakerBooking } from '@shared/catalog/services/speakerBooking'
import { startupSupport } from '@shared/catalog/services/startupSupport'
import { storyNomination } from '@shared/catalog/services/storyNomination'
import { volunteering } from '@shared/catalog/services/volunteering'
import { type AnyServiceTexts, type Category, type ServiceDefinition } from '@shared/catalog/types'
import { activityDirectoryTexts } from '@shared/text/services/activities'
import { benefitPensionTexts } from '@shared/text/services/benefitPension'
import { careVisitTexts } from '@shared/text/services/careVisit'
import { certificateTexts } from '@shared/text/services/certificate'
import { certificateReplacementTexts } from '@shared/text/services/certificateReplacement'
import { complaintTexts } from '@shared/text/services/complaint'
import { consultationTexts } from '@shared/text/services/consultation'
import { elderCareTexts } from '@shared/text/services/elderCare'
import { employmentHelpTexts } from '@shared/text/services/employmentHelp'
import { enrollmentTexts } from '@shared/text/services/enrollment'
import { familyEmploymentTexts } from '@shared/text/services/familyEmployment'
import { hardshipAidTexts } from '@shared/text/services/hardshipAid'
import { honourPlaqueTexts } from '@shared/text/services/honourPlaque'
import { legalAdviceTexts } from '@shared/text/services/legalAdvice'
import { livingMedicalTexts } from '@shared/text/services/livingMedical'
import { mediationTexts } from '@shared/text/services/mediation'
import { memorialReportTexts } from '@shared/text/services/memorialReport'
import { memorialTripTexts } from '@shared/text/services/memorialTrip'
import { meritNewsTexts } from '@shared/text/services/meritNews'
import { offerUseTexts } from '@shared/text/services/offerUse'
import { certificate1Texts } from '@shared/text/services/older/certificate1'
import { employmentHelp1Texts } from '@shared/text/services/older/employmentHelp1'
import { returnReceptionTexts } from '@shared/text/services/returnReception'
import { openPostsTexts } from '@shared/text/services/openPosts'
import { reviewTexts } from '@shared/text/services/review'
import { schoolingTexts } from '@shared/text/services/schooling'
import { speakerBookingTexts } from '@shared/text/services/speakerBooking'
import { startupSupportTexts } from '@shared/text/services/startupSupport'
import { storyNominationTexts } from '@shared/text/services/storyNomination'
import { volunteeringTexts } from '@shared/text/services/volunteering'

export interface CatalogEntry {
  definition: ServiceDefinition
  texts: AnyServiceTexts
}

/** What is found among the services and is no request: a list of its own, which the clients know by its name. */
export interface Directory {
  key: string
  category: Category
  icon: string
  opens: 'offers' | 'posts' | 'activities'
  texts: Pick<AnyServiceTexts, 'title' | 'summary' | 'saidAs'>
}

export const directories: readonly Directory[] = [
  { key: 'offer_use', category: 'support', icon: 'card', opens: 'offers', texts: offerUseTexts },
  { key: 'open_posts', category: 'employment', icon: 'work', opens: 'posts', texts: openPostsTexts },
  { key: 'activities', category: 'learning', icon: 'calendar', opens: 'activities', texts: activityDirectoryTexts },
]

/** Editions that nobody begins any more: requests that were filled in with them still open by them. */
export const olderEditions: readonly CatalogEntry[] = [{ definition: certificate1, texts: certificate1Texts }, { definition: employmentHelp1, texts: employmentHelp1Texts }]

/** Every service there is, in the order in which people see them. A new one is its file, its texts and a line here. */
export const catalog: readonly CatalogEntry[] = [
  { definition: certificate, texts: certificateTexts },
  { definition: certificateReplacement, texts: certificateReplacementTexts },
  { definition: enrollment, texts: enrollmentTexts },
  { definition: returnReception, texts: returnReceptionTexts },
  { definition: employmentHelp, texts: employmentHelpTexts },
  { definition: startupSupport, texts: startupSupportTexts },
  { definition: familyEmployment, texts: familyEmploymentTexts },
  { definition: hardshipAid, texts: hardshipAidTexts },
  { definition: benefitPension, texts: benefitPensionTexts },
  { definition: livingMedical, texts: livingMedicalTexts },
  { definition: careVisit, texts: careVisitTexts },
  { definition: elderCare, texts: elderCareTexts },
  { definition: schooling, texts: schoolingTexts },
  { definition: honourPlaque, texts: honourPlaqueTexts },
  { definition: memorialTrip, texts: memorialTripTexts },
  { definition: storyNomination, texts: storyNominationTexts },
  { definition: memorialReport, texts: memorialReportTexts },
  { definition: meritNews, texts: meritNewsTexts },
  { definition: consultation, texts: consultationTexts },
  { definition: mediation, texts: mediationTexts },
  { definition: legalAdvice, texts: legalAdviceTexts },
  { definition: complaint, texts: complaintTexts },
  { definition: review, texts: reviewTexts },
  { definition: volunteering, texts: volunteeringTexts },
  { definition: speakerBooking, texts: speakerBookingTexts },
]
