import { type ListedStation, type StationDetails } from '@shared/contract/directory'
import { type RoutingLevel } from '@shared/catalog/types'
import { shanghaiDay } from '@shared/domain/calendar/day'
import { isOpenAt, nextOpening, patternDayOn } from '@shared/domain/openingHours'
import { type UnitKind } from '@shared/domain/roles'
import { type NetworkView, type UnitView } from '../network/network'
import { hoursOf, presentUnit } from '../network/presenter'
import { factsOf } from './facts'

export const presentListed = (unit: UnitView, network: NetworkView, mine: UnitView | null): ListedStation => ({
  unit: presentUnit(unit), code: unit.code, parentName: unit.parentId ? network.unit(unit.parentId).shortName : null,
  phone: unit.phone, address: unit.address, hours: hoursOf(unit), position: unit.position, isMine: unit.id === mine?.id,
})

/** Which kinds of units take in what starts at that level. */
const takenBy: Record<RoutingLevel, readonly UnitKind[]> = {
  nearest: ['street', 'community'], community: ['community'], street: ['street'], district: ['district'], bureau: ['bureau'],
}

/** Whether a partner point has the service: then nobody else takes it in. */
const pointOf = (point: string | undefined, { units, isActive }: NetworkView): UnitView | undefined =>
  point === undefined ? undefined : units.find(({ id, kind, shortName }) => kind === 'partner' && shortName === point && isActive(id))

/** Services that come to this very unit; none while nobody is there. */
const servicesOf = (unit: UnitView, network: NetworkView): StationDetails['services'] =>
  network.forms.all()
    .filter(({ definition: { routing } }) => {
      const point = pointOf(routing.point, network)
      return network.isActive(unit.id) && (point ? point.id === unit.id : takenBy[routing.level].includes(unit.kind))
    })
    .map(({ definition: { key }, texts: { title } }) => ({ key, title }))

/** Now, by its week and the work calendar; what the bureau suspended is closed for as long as nobody says otherwise. */
const openingOf = ({ week, isOpen }: UnitView, { calendar }: NetworkView, now: number): StationDetails['opening'] => {
  if (!isOpen) return { isOpen: false, nextAt: null }
  if (week === null) return null
  return isOpenAt(now, week, calendar) ? { isOpen: true, nextAt: null } : { isOpen: false, nextAt: nextOpening(now, week, calendar) }
}

export const presentStationDetails = (unit: UnitView, { network, mine, now }: { network: NetworkView; mine: UnitView | null; now: number }): StationDetails => {
  const parent = unit.parentId ? network.unit(unit.parentId) : null
  return {
    ...presentListed(unit, network, mine),
    parent: parent && { unit: presentUnit(parent), phone: parent.phone },
    about: unit.about, week: factsOf(unit).week, today: patternDayOn(shanghaiDay(now), network.calendar), opening: openingOf(unit, network, now), services: servicesOf(unit, network),
    standIn: network.isActive(unit.id) ? null : presentUnit(network.unit(network.responsible(unit.id))), isOpen: unit.isOpen,
    below: network.units.filter(({ parentId, status, mergedIntoId }) => parentId === unit.id && status !== 'closed' && !mergedIntoId).length,
    // Appointments are not taken anywhere yet.
    takesAppointments: [],
  }
}
