import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { type Audience } from '@shared/contract/activities'
import { audienceGroups } from '@shared/domain/activities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { audienceGroupTexts } from '@shared/text/activities'
import { type Areas, useAreas } from '@/api/areas'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Field } from '@/components/Field'
import { TextInput } from '@/components/inputs'
import { SelectSheet } from '@/components/SelectSheet'
import { useDebounced } from '@/platform/debounced'
import { Chips, toggled } from '@/components/Chips'
import { type PartProps, setter } from './partProps'
import { savingProblems } from './problems'
import { bodyOf } from './typedActivity'

const groups = audienceGroups.map((value) => ({ value, text: audienceGroupTexts[value] }))
type Area = 'everybody' | 'someStreets' | 'someCommunities'
const areaChoices = (['everybody', 'someStreets', 'someCommunities'] as const).map((value) => ({ value, text: words[value] }))

/** About how many live where it is for. Nothing hangs on it: where it cannot be counted, one goes on without. */
export const useReach = (audience: Audience): { text: string | null; isFailed: boolean } => {
  const settled = useDebounced(JSON.stringify(audience), 600)
  const { data, state } = useRemote(() => call(contract.countAudience, { body: { audience: JSON.parse(settled) as Audience } }), [settled])
  return { text: data && words.about(data), isFailed: state === 'error' }
}

const Reach = ({ audience }: { audience: Audience }) => {
  const { text, isFailed } = useReach(audience)
  return (
    <View className="tile act-reach" role="status">
      <View><Text className="block sub">{words.reach}</Text><Text className="title num">{text ?? (isFailed ? '—' : words.counting)}</Text></View>
      <Text className="sub grow">{isFailed ? words.reachFailed : words.reachText}</Text>
    </View>
  )
}

const Communities = ({ areas, chosen, onChange }: { areas: Areas; chosen: readonly string[]; onChange: (codes: string[]) => void }) => {
  const all = areas.flatMap(({ communities }) => communities)
  const [street, setStreet] = useState(areas.find(({ communities }) => communities.some(({ code }) => chosen.includes(code)))?.code ?? '')
  const here = areas.find(({ code }) => code === street)?.communities ?? []
  const elsewhere = all.filter(({ code }) => chosen.includes(code) && !here.some((one) => one.code === code))
  return (
    <Field id="communities" label={words.communities}>
      <SelectSheet title={words.communitiesOf} placeholder={words.pickStreet} chosen={street} options={areas.map(({ code, name }) => ({ value: code, text: name }))} onChoose={setStreet} />
      <View className="mt2"><Chips label={words.communities} choices={[...elsewhere, ...here].map(({ code, name }) => ({ value: code, text: name }))} chosen={chosen} onTap={(code) => onChange(toggled(chosen, code))} /></View>
    </Field>
  )
}

/** 请谁来: where they live, who they are, how old; and about how many that are. */
export const AudiencePart = ({ typed, problems, change }: PartProps) => {
  const set = setter(change)
  const areas = useAreas().data ?? []
  const [area, setArea] = useState<Area>(typed.communityCodes.length > 0 ? 'someCommunities' : typed.streetCodes.length > 0 ? 'someStreets' : 'everybody')
  const pick = (next: Area) => {
    setArea(next)
    set({ streetCodes: next === 'someStreets' ? typed.streetCodes : [], communityCodes: next === 'someCommunities' ? typed.communityCodes : [] })
  }
  const hasAges = savingProblems(typed).ages === undefined
  return (
    <View className="card">
      <View className="title mb3" role="heading" aria-level={2}>{words.groups.audience}</View>
      <Field id="area" label={words.area} error={problems.audience}><Chips label={words.area} isOne choices={areaChoices} chosen={[area]} onTap={pick} /></Field>
      {area === 'someStreets' ? <Field id="streets" label={words.streets}><Chips label={words.streets} choices={areas.map(({ code, name }) => ({ value: code, text: name }))} chosen={typed.streetCodes} onTap={(code) => change((now) => ({ ...now, streetCodes: toggled(now.streetCodes, code) }))} /></Field> : null}
      {area === 'someCommunities' && areas.length > 0 ? <Communities areas={areas} chosen={typed.communityCodes} onChange={(communityCodes) => set({ communityCodes })} /> : null}
      <Field id="groups" label={words.groupsLabel} help={words.groupsHelp}><Chips label={words.groupsLabel} choices={groups} chosen={typed.groups} onTap={(group) => change((now) => ({ ...now, groups: toggled(now.groups, group) }))} /></Field>
      <Field id="ages" label={words.ages} help={words.agesHelp} error={problems.ages}>
        <View className="act-pair">
          <TextInput id="ageFrom" label={words.ageFrom} kind="number" placeholder={words.ageFrom} value={typed.ageFrom} hasError={problems.ages !== undefined} onInput={(ageFrom) => set({ ageFrom })} />
          <TextInput id="ageUntil" label={words.ageUntil} kind="number" placeholder={words.ageUntil} value={typed.ageUntil} hasError={problems.ages !== undefined} onInput={(ageUntil) => set({ ageUntil })} />
        </View>
      </Field>
      {hasAges ? <Reach audience={bodyOf(typed).audience} /> : null}
    </View>
  )
}
