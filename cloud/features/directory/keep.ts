import { type contract } from '@shared/contract/contract'
import { type AnswerOf } from '@shared/contract/endpoint'
import { DomainError } from '@shared/domain/error'
import { unitKindTexts } from '@shared/text/ownRequest'
import { type Call } from '../../middleware/endpoints'
import { presentUnit } from '../network/presenter'
import { type UnitView } from '../network/unitTree'
import { scopeOf } from '../staff/scope'
import { changeUnitFor, type UnitCall, type UnitStep, writeUnit } from '../units/change'
import { recordUnitChange } from '../units/record'
import { assertKeepsFacts, checkedFacts, factColumns, factsOf } from './facts'

type Asking = Pick<Call<typeof contract.getStationFacts>, 'services' | 'staff'>

const readKept = async ({ services, staff }: Asking, id: string): Promise<UnitView> => {
  const unit = (await services.network.current()).find(id)
  if (!unit) throw new DomainError('not_found')
  assertKeepsFacts(scopeOf(staff), unit)
  return unit
}

/** What is written down about a station of mine. Throws `not_found`, `forbidden`. */
export const getStationFacts = async (call: Call<typeof contract.getStationFacts>): Promise<AnswerOf<typeof contract.getStationFacts>> => {
  const unit = await readKept(call, call.params.id)
  return { unit: presentUnit(unit), kind: { code: unit.kind, text: unitKindTexts[unit.kind] }, facts: factsOf(unit), version: unit.version }
}

export const presentFacts = async (call: UnitCall & Asking, id: string): Promise<AnswerOf<typeof contract.keepStationFacts>> => {
  const unit = await readKept(call, id)
  return { facts: factsOf(unit), version: unit.version }
}

const writeFacts: UnitStep<typeof contract.keepStationFacts> = async (tx, { services, staff, unit, body: { version, ...typed } }) => {
  await writeUnit(tx, unit, version, factColumns(checkedFacts(typed)))
  await recordUnitChange(tx, services.clock, { unitId: unit.id, what: 'described', byStaffId: staff.id })
  return unit.id
}

/** 保存资料. Throws `forbidden`, `invalid_input`, `stale_version`. */
export const keepStationFacts = changeUnitFor<typeof contract.keepStationFacts>(({ scope, unit }) => assertKeepsFacts(scope, unit), writeFacts)
