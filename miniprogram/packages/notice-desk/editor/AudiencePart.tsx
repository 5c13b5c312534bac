import { useState } from 'react'
import { View } from '@tarojs/components'
import { type UnitBrief } from '@shared/contract/values'
import { enrolledCategories } from '@shared/domain/enrolledCategories'
import { enrolledCategoryTexts } from '@shared/text/enrolledCategories'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { type Areas, useAreas } from '@/api/areas'
import { Field } from '@/components/Field'
import { SelectSheet } from '@/components/SelectSheet'
import { Chips } from '@/components/Chips'
import { type PartProps } from './partProps'
import { PickMore } from './PickMore'
import { ReachPanel } from './ReachPanel'
import { type Area, bodyOf, ownArea } from './typedNotice'

const categories = enrolledCategories.map((value) => ({ value, text: enrolledCategoryTexts[value] }))
type Choice = Area | 'byCategory'

/** The committees of one street after the other: there are too many for one list. */
const CommunitySheet = ({ areas, chosen, toggle }: { areas: Areas; chosen: readonly string[]; toggle: (code: string) => void }) => {
  const [street, setStreet] = useState(areas.find(({ communities }) => communities.some(({ code }) => chosen.includes(code)))?.code ?? areas[0]?.code ?? '')
  const here = areas.find(({ code }) => code === street)?.communities ?? []
  return (
    <View>
      {areas.length > 1 ? <View className="mb3"><SelectSheet title={words.communitiesOf} placeholder={words.communitiesOf} chosen={street} options={areas.map(({ code, name }) => ({ value: code, text: name }))} onChoose={setStreet} /></View> : null}
      <Chips label={words.communities} choices={here.map(({ code, name }) => ({ value: code, text: name }))} chosen={chosen} onTap={toggle} />
    </View>
  )
}

/** Which ways there are for this unit: the bureau for all of Yangpu, a street for its own, a committee for itself alone. */
const waysOf = (unit: UnitBrief, areas: Areas): readonly { value: Choice; text: string }[] => {
  const own = ownArea(unit, areas)
  const places = own === null || 'all' in own ? ([['all', words.areas.all], ['streets', words.areas.streets], ['communities', words.areas.communities]] as const)
    : 'street' in own ? ([['streets', words.areas.own], ['communities', words.areas.communities]] as const) : ([['communities', words.areas.own]] as const)
  return [...places.map(([value, text]) => ({ value, text })), { value: 'byCategory', text: words.byCategory }]
}

/** 发给谁: where they live, who they are by their record, and how many that are. */
export const AudiencePart = ({ typed, problems, change, unit }: PartProps & { unit: UnitBrief }) => {
  const all = useAreas().data ?? []
  const own = ownArea(unit, all)
  const areas = own && 'street' in own ? [own.street] : all
  const { area, byCategory, audience } = typed
  /** What is one's own altogether needs no picking. */
  const hasPicker = area !== 'all' && !(own && (area === 'streets' ? 'street' in own : 'community' in own))
  const setAudience = (part: Partial<typeof audience>) => change((now) => ({ ...now, audience: { ...now.audience, ...part } }))
  const pick = (choice: Choice) => {
    if (choice === 'byCategory') return change((now) => ({ ...now, byCategory: !now.byCategory }))
    const mine = own && 'street' in own && choice === 'streets' ? { streetCodes: [own.street.code] } : own && 'community' in own ? { communityCodes: [own.community.code] } : {}
    change((now) => ({ ...now, area: choice, audience: { ...now.audience, ...mine } }))
  }
  return (
    <View className="card">
      <View className="row between wrap notice-audience-head">
        <View className="title" role="heading" aria-level={2}>{words.audience}</View>
        <Chips label={words.area} choices={waysOf(unit, all)} chosen={byCategory ? [area, 'byCategory'] : [area]} onTap={pick} />
      </View>
      {hasPicker && area === 'streets' ? <Field id="audience" label="" error={problems.audience}><PickMore label={words.streets} add={words.addStreet} choices={areas.map(({ code, name }) => ({ value: code, text: name }))} chosen={audience.streetCodes} onChange={(streetCodes) => setAudience({ streetCodes })} /></Field> : null}
      {hasPicker && area === 'communities' ? (
        <Field id="audience" label="" error={problems.audience}>
          <PickMore label={words.communities} add={words.addCommunity} choices={areas.flatMap(({ communities }) => communities.map(({ code, name }) => ({ value: code, text: name })))} chosen={audience.communityCodes} onChange={(communityCodes) => setAudience({ communityCodes })}
            sheet={(chosen, toggle) => <CommunitySheet areas={areas} chosen={chosen} toggle={toggle} />} />
        </Field>
      ) : null}
      {byCategory ? <Field id="categories" label="" help={words.categoriesHelp} error={problems.categories}><PickMore label={words.categories} add={words.addCategory} choices={categories} chosen={audience.categories} onChange={(next) => setAudience({ categories: next })} /></Field> : null}
      {problems.audience && !hasPicker ? <Field id="audience" label="" error={problems.audience}><View /></Field> : null}
      <ReachPanel unitId={unit.id} audience={bodyOf(typed).audience} needsReceipt={typed.needsReceipt} />
    </View>
  )
}
