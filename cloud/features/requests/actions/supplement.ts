import { type Answers, fieldsOf } from '@shared/catalog/answers'
import { readRound } from '@shared/catalog/supplementRound'
import { type Field } from '@shared/catalog/types'
import { type contract } from '@shared/contract/contract'
import { type PlaceAnswer } from '@shared/contract/values'
import { DomainError } from '@shared/domain/error'
import { confirmedText } from '@shared/text/labels'
import { decidingField } from '../decidingField'
import { derivedFrom } from '../derived'
import { factsOf } from '../facts'
import { flagOf, withFlag } from '../flags'
import { assertHideable, hiddenUnitOf } from '../hiddenFrom'
import { type SupplementAsk } from '../supplements'
import { goOn } from './cancelSupplement'
import { type Plan } from './types'

/** 补正: everything that was asked for comes at once; the work goes on where it stopped, and so does the clock. */
export const supplement: Plan<typeof contract.supplement> = ({ request, entry, body, now, network }) => {
  const ask = JSON.parse(request.supplement ?? '{"items":[]}') as SupplementAsk
  const before = JSON.parse(request.answers) as Answers
  const asked = ask.items.map(({ field }) => field)
  const facts = factsOf(request, now)
  const { values, problems } = readRound({ fields: fieldsOf<Field>(entry.definition), before, asked, facts }, body, now)
  if (Object.keys(problems).length > 0) throw new DomainError('invalid_input', { fields: problems })
  const named = derivedFrom(values, request)
  const declared = flagOf(entry, values, facts)
  const news = declared !== null && declared !== flagOf(entry, before, facts) ? withFlag(request, declared) : {}
  const address = values[decidingField(entry.definition, values)] as PlaceAnswer | undefined
  const hidden = hiddenUnitOf(entry, values, network)
  assertHideable(hidden, [request.ownerUnitId, ...(request.filedUnitId ? [request.filedUnitId] : [])], network)
  return {
    ...(address ? { address } : {}),
    set: { ...goOn(request, now, network.calendar), ...named, ...news, answers: JSON.stringify(values), hiddenUnitId: hidden?.id ?? null },
    detail: { items: asked.length },
    words: asked.flatMap((field) => (body.confirmed[field] === undefined ? [] : [confirmedText(entry.texts.fields[field]?.label ?? field, body.confirmed[field])])).join('\n'),
    announcements: [{ to: { unitId: request.ownerUnitId }, template: 'supplement_received' }],
  }
}
