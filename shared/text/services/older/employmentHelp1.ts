import { type employmentHelp1 } from '@shared/catalog/services/older/employmentHelp1'
import { type ServiceTexts } from '@shared/catalog/types'
import { employmentHelpTexts } from '@shared/text/services/employmentHelp'

const { wageWish: _wageWish, ...fields } = employmentHelpTexts.fields

/** Beside the pay it asked the same, in the same words. */
export const employmentHelp1Texts: ServiceTexts<typeof employmentHelp1> = { ...employmentHelpTexts, saidAs: [], fields }
