import { type StaffInterest } from '@shared/contract/interests'
import { type OwnInterest, type PostLine } from '@shared/contract/posts'
import { maskName, maskPhone } from '@shared/domain/mask'
import { ageCap, isClosedInterest } from '@shared/domain/posts'
import { interestStateTexts } from '@shared/text/posts'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type InterestRow, type InterestStepRow } from './entities'

/** An interest with its post and the employer, and of the person what is sealed. */
export type ListedInterest = Pick<InterestRow, 'id' | 'personId' | 'postId' | 'state' | 'consentId' | 'nextContactDay' | 'at' | 'withdrawnAt' | 'version'> & PostOf & { homeUnitId: string | null; name: string; phone: string }

export interface PostOf {
  title: string
  limits: string
  openUntil: string
  closedAt: number | null
  employerId: string
  employerName: string
}

export const postOfColumns = 'p.title, p.limits, p.openUntil, p.closedAt, p.employerId, e.name AS employerName'
export const listedColumns = `i.id, i.personId, i.postId, i.state, i.consentId, i.nextContactDay, i.at, i.withdrawnAt, i.version, ${postOfColumns}, pe.homeUnitId, pe.name, pe.phone`
export const listedTables = 'post_interest i JOIN employer_post p ON p.id = i.postId JOIN employer e ON e.id = p.employerId JOIN person pe ON pe.id = i.personId'

export const presentPostLine = (postId: string, { title, employerName, limits, closedAt, openUntil }: PostOf, today: string): PostLine =>
  ({ id: postId, title, employerName, limits, ageCap: ageCap(limits), isOpen: closedAt === null && openUntil >= today })

export const stationOf = (homeUnitId: string | null, network: NetworkView) => {
  const unit = homeUnitId === null ? undefined : network.successor(homeUnitId)
  return unit ? presentUnit(unit) : null
}

/** Of whatever came of it: a consent ends when it is taken back, and by nothing else. */
const hasConsent = ({ consentId, withdrawnAt }: ListedInterest): boolean => consentId !== null && withdrawnAt === 0

const stateOf = (state: InterestRow['state']) => ({ code: state, text: interestStateTexts[state] })
export type StepOf = Pick<InterestStepRow, 'id' | 'interestId' | 'at' | 'what' | 'unitId'>
export const presentStep = ({ id, at, what, unitId }: StepOf, network: NetworkView) => ({ id, at, what: { code: what, text: interestStateTexts[what] }, unit: stationOf(unitId, network) })

/** For the person and whoever helps them: what was done, and by which station; no words of the staff. */
export const presentOwn = (row: ListedInterest, steps: readonly StepOf[], network: NetworkView, today: string): OwnInterest => ({
  id: row.id, personId: row.personId, post: presentPostLine(row.postId, row, today), state: stateOf(row.state), at: row.at, station: stationOf(row.homeUnitId, network), hasConsent: hasConsent(row),
  steps: steps.filter(({ interestId }) => interestId === row.id).map((step) => presentStep(step, network)), mayWithdraw: row.withdrawnAt === 0,
})

/** For the staff; `isWhole` where it was opened and the look is logged. */
export const presentForStaff = (row: ListedInterest, { vault, network, today, isWhole }: { vault: Vault; network: NetworkView; today: string; isWhole: boolean }): StaffInterest => {
  const [name, phone] = [vault.open(row.name, row.personId), vault.open(row.phone, row.personId)]
  return {
    id: row.id, at: row.at, state: stateOf(row.state), post: presentPostLine(row.postId, row, today), employerId: row.employerId, name: isWhole ? name : maskName(name), phone: isWhole ? phone : maskPhone(phone), isMasked: !isWhole,
    station: stationOf(row.homeUnitId, network), hasConsent: hasConsent(row), nextContactDay: row.nextContactDay,
    isLate: row.nextContactDay !== null && row.nextContactDay < today && !isClosedInterest(row.state), version: row.version,
  }
}
