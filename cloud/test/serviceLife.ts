import { fieldsOf } from '@shared/catalog/answers'
import { factsAt } from '@shared/catalog/facts'
import { type Field, type RoutingLevel, type ServiceDefinition, type StageUnit } from '@shared/catalog/types'
import { contract } from '@shared/contract/contract'
import { dueFrom } from '@shared/domain/deadline'
import { statusOnEntering } from '@shared/domain/workflow'
import { type UnitView } from '../features/network/network'
import { fillIn } from './formAnswers'
import { handling } from './handling'
import { newcomer, staff, uploaded } from './people'
import { freshPhone } from './walkIns'
import { type Credential, type TestServer } from './testServer'

const day = 24 * 60 * 60_000
/** Each stands above the one before it. */
const kinds = ['community', 'street', 'district', 'bureau'] as const
type Kind = (typeof kinds)[number]

/** Somebody who decides, at a committee and everywhere above it. */
export const mannedNetwork = async (server: TestServer) => {
  const { units } = await server.services.network.current()
  const first = (wanted: (unit: UnitView) => boolean): UnitView => units.find(wanted) as UnitView
  const street = first(({ name }) => name.startsWith('五角场街道'))
  const chosen: Record<Kind, UnitView> = {
    community: first(({ kind, parentId }) => kind === 'community' && parentId === street.id), street,
    district: first(({ kind }) => kind === 'district'), bureau: first(({ kind }) => kind === 'bureau'),
  }
  const handlers = new Map<string, Credential>()
  for (const { id, name } of Object.values(chosen)) handlers.set(id, await staff(server, name, 'lead'))
  const residence = { text: '国定路600弄3号', streetCode: street.code, communityCode: chosen.community.code }
  return { units: chosen, residence, handlerOf: (id: string): Credential => handlers.get(id) ?? null }
}
export type MannedNetwork = Awaited<ReturnType<typeof mannedNetwork>>

export interface Filed {
  id: string
  /** Where it came to. */
  unitId: string
  /** Null where nobody outside has it. */
  as: Credential
}

/** What people and staff do with a request of any service, from the first page to the stars. */
export const serviceLife = (server: () => TestServer, network: () => MannedNetwork) => {
  const { open, mine, act, actAsApplicant, later } = handling(server)
  const higher = (one: Kind, other: Kind): Kind => (kinds.indexOf(one) > kinds.indexOf(other) ? one : other)
  const kindOfLevel = (level: RoutingLevel): Kind => (level === 'nearest' ? 'community' : level)
  const kindOf = (unitId: string): Kind => kinds.find((kind) => network().units[kind].id === unitId) as Kind
  const ownerOf = (routed: Kind, unit: StageUnit): UnitView => network().units[unit === 'routed' ? routed : higher(routed, unit)]

  const firstOwner = ({ unitId }: Filed, { stages: [first] }: ServiceDefinition): Credential => network().handlerOf(ownerOf(kindOf(unitId), first.unit).id)

  /** Somebody who lives and is registered with that committee. */
  const someone = async (name: string): Promise<Credential> => {
    const as = await newcomer(server(), name)
    const { residence } = network()
    await server().call(contract.saveProfile, as, { body: { name: '张建国', phone: '13812345678', residence, registered: residence } })
    return as
  }

  /** As it is served: with the options that the bureau gives. */
  const servedForm = async (key: string): Promise<ServiceDefinition> => (await server().services.network.current()).forms.current(key).definition

  /** Every field that is asked, filled in rightly over what the record fills in by itself. */
  const filled = async (as: Credential, draftId: string, key: string) => fillIn(fieldsOf<Field>(await servedForm(key)), { answers: {} }, factsAt(server().clock.now()), {
    streetCode: network().residence.streetCode, upload: (field, pages) => uploaded(server(), as, draftId, field, pages),
  })

  const saved = async (as: Credential, draft: { id: string; version: number; answers: object }, key: string): Promise<number> => {
    const answers = { ...(await filled(as, draft.id, key)), ...draft.answers }
    return (await server().call(contract.saveDraft, as, { params: { id: draft.id }, body: { version: draft.version, answers } })).body.version
  }

  const file = async (as: Credential, { key }: ServiceDefinition): Promise<Filed> => {
    const { body: draft } = await server().call(contract.openDraft, as, { body: { serviceKey: key } })
    const { status, body } = await server().call(contract.submit, as, { params: { id: draft.id }, body: { version: await saved(as, draft, key) } })
    expect([status, body.error]).toEqual([200, undefined])
    return { id: draft.id, unitId: body.unit.id, as }
  }

  /** What only the staff begin: for a family of the committee, without a word to them. */
  const fileAsStaff = async ({ key }: ServiceDefinition): Promise<Filed> => {
    const { units, residence, handlerOf } = network()
    const clerk = handlerOf(units.street.id)
    const { body: draft } = await server().call(contract.openWalkIn, clerk, {
      body: { serviceKey: key, name: '王秀英', phone: freshPhone(), residence, registered: null, actingAs: 'self' },
    })
    const { status, body } = await server().call(contract.submitWalkIn, clerk, { params: { id: draft.id }, body: { version: await saved(clerk, draft, key) } })
    expect([status, body.error, body.isForPerson]).toEqual([200, undefined, false])
    return { id: draft.id, unitId: body.receipt.unit.id, as: null }
  }

  /** 复核, the one thing that follows from another request: asked for after somebody was refused. */
  const askForReview = async (as: Credential, refused: Filed): Promise<Filed> => {
    await act(contract.reject, network().handlerOf(refused.unitId), refused.id, { reason: '不在范围里', remedy: '请打电话来问' })
    const { body } = await actAsApplicant(contract.askReview, as, refused.id, { reason: '请再看一看' })
    return { id: body.id, unitId: body.unit.id, as }
  }

  /** Asks for every paper once, or where there is none for any answer, and hands all of it in. */
  const supplemented = async (filed: Filed, owner: Credential, { sections }: ServiceDefinition): Promise<void> => {
    const { id, as } = filed
    const choices: { field: string; isPaper: boolean; reasons: { code: string }[] }[] = (await open(owner, id)).supplementChoices
    const papers = choices.filter(({ isPaper }) => isPaper)
    const asked = papers.length > 0 ? papers : choices.slice(0, 1)
    const reply = await act(contract.requestSupplement, owner, id, { items: asked.map(({ field, reasons: [reason] }) => ({ field, reason: reason?.code })) })
    expect([reply.status, reply.body.request?.status.code]).toEqual([200, 'awaiting_supplement'])
    expect(await mine(as, id)).toMatchObject({ turn: 'you', due: null, supplement: { items: asked.map(({ field }) => ({ field })) } })
    const pagesOf = (wanted: string) => fieldsOf<Field>({ sections }).find(({ key }) => key === wanted)?.pages?.min ?? 1
    const answers: Record<string, string | string[]> = {}
    for (const { field } of papers) {
      const files = await uploaded(server(), as, id, field, pagesOf(field))
      answers[field] = field === 'photo' ? (files[0] as string) : files
    }
    const confirmed = papers.length > 0 ? {} : Object.fromEntries(asked.map(({ field }) => [field, '']))
    const given = await actAsApplicant(contract.supplement, as, id, { answers, confirmed })
    expect([given.status, given.body.error, given.body.status?.code]).toEqual([200, undefined, 'accepted'])
    expect(given.body.answers).toMatchObject(answers)
  }

  /** Through all stages but the last step, each with its owner and by its own clock, a day apart. */
  const walk = async (filed: Filed, definition: ServiceDefinition): Promise<Credential> => {
    const { services, clock } = server()
    const { calendar } = await services.network.current()
    const { stages } = definition
    let owner: Credential = null
    for (const [index, stage] of stages.entries()) {
      const unit = ownerOf(kindOf(filed.unitId), stage.unit)
      owner = network().handlerOf(unit.id)
      const promised = stage.limit && stage.kind !== 'outside' ? dueFrom(clock.now(), stage.limit, calendar).dueAt : null
      const seen = await open(owner, filed.id)
      expect([seen.stage?.key, seen.owner?.id, seen.status?.code, seen.due?.at ?? null]).toEqual([stage.key, unit.id, statusOnEntering(stage.kind), promised])
      if (stage.kind === 'decide') expect((await act(contract.accept, owner, filed.id)).status).toBe(200)
      if (stage.extension) {
        const longer = { ...stage.extension, amount: stage.extension.amount + (stage.limit?.amount ?? 0) }
        const { body } = await act(contract.extend, owner, filed.id, { reason: '还要再问一个部门' })
        expect(body.request?.due.at).toBe(dueFrom(clock.now(), longer, calendar).dueAt)
      }
      if (index === 0 && filed.as) await supplemented(filed, owner, definition)
      await later(day)
      if (stage.kind === 'handOver') expect((await act(contract.announceReady, owner, filed.id)).status).toBe(200)
      if (index < stages.length - 1) expect((await act(contract.advance, owner, filed.id)).status).toBe(200)
    }
    return owner
  }

  return { someone, firstOwner, file, fileAsStaff, askForReview, walk, kindOfLevel, kindOf, open, mine, act, actAsApplicant, later }
}
