import { type RecordPartKey } from '@shared/domain/recordParts'
import { activitiesPart } from './activities'
import { appointmentsPart } from './appointments'
import { benefitsPart } from './benefits'
import { consentsPart } from './consents'
import { employmentPart } from './employment'
import { identityPart } from './identity'
import { type RecordPart } from './recordPart'
import { requestsPart } from './requests'
import { visitsPart } from './visits'

const byKey: Readonly<Record<RecordPartKey, RecordPart>> = { identity: identityPart, requests: requestsPart, visits: visitsPart, activities: activitiesPart, appointments: appointmentsPart, employment: employmentPart, benefits: benefitsPart, consents: consentsPart }

/** Every part of a record, in the order in which it is shown. A new one is its module and its line here, beside the one in shared/domain/recordParts.ts. */
export const allParts: readonly RecordPart[] = Object.values(byKey)
export const partOf = (key: RecordPartKey): RecordPart => byKey[key]
