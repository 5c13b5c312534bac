import { type EmployerBrief, type EmployerDetails, type EmployerPost, type OpenPost } from '@shared/contract/employers'
import { employerStateTexts } from '@shared/text/employers'
import { type StaffActor } from '../../middleware/actor'
import { type Vault } from '../../security/vault'
import { type NetworkView } from '../network/network'
import { presentUnit } from '../network/presenter'
import { type EmployerRow, type PostRow } from './entities'
import { desksOf, keeps, seesContact } from './scope'

const streetOf = (id: string | null, network: NetworkView) => {
  const unit = id === null ? undefined : network.successor(id)
  return unit ? { code: unit.code, name: unit.shortName } : null
}

const head = ({ id, name, streetId, state, keptByUnitId }: EmployerRow, network: NetworkView) => ({
  id, name, street: streetOf(streetId, network), state: { code: state, text: employerStateTexts[state] }, keptBy: presentUnit(network.unit(keptByUnitId)),
})

export const presentBrief = (row: EmployerRow, found: { openPosts: number; lastVisitDay: string | null }, network: NetworkView): EmployerBrief => ({ ...head(row, network), ...found })

export const presentDetails = (row: EmployerRow, { vault, staff, network }: { vault: Vault; staff: StaffActor; network: NetworkView }): EmployerDetails => {
  const opened = (sealed: string | null): string | null => (sealed === null || !seesContact(staff) ? null : vault.open(sealed, row.id))
  const partner = row.partnerUnitId ? network.find(row.partnerUnitId) : undefined
  return {
    ...head(row, network), address: row.address ?? '', contactName: opened(row.contactName), contactPhone: opened(row.contactPhone), offered: row.offered ?? '',
    partner: partner ? presentUnit(partner) : null, mayEdit: keeps(desksOf(staff), network, row.keptByUnitId), version: row.version,
  }
}

export const skillsOf = ({ skills }: Pick<PostRow, 'skills'>): string[] => JSON.parse(skills) as string[]

const facts = (row: PostRow, network: NetworkView) => ({
  id: row.id, title: row.title, street: streetOf(row.streetId, network), place: row.place, wage: { from: row.wageFrom, to: row.wageTo },
  skills: skillsOf(row), limits: row.limits, seats: row.seats, openUntil: row.openUntil,
})

export const presentPost = (row: PostRow, today: string, network: NetworkView): EmployerPost => ({ ...facts(row, network), isOpen: row.closedAt === null && row.openUntil >= today, version: row.version })

export const presentOpenPost = (row: PostRow & { employerName: string }, network: NetworkView): OpenPost => ({ ...facts(row, network), employerName: row.employerName })
