import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { activityLimits } from '@shared/domain/activities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { spanText } from '@shared/text/activityTimes'
import { ActionButton } from '@/components/ActionButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { TextInput } from '@/components/inputs'
import { Tag } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { DayPicker } from '@/fields/DayPicker'
import { canChoosePlace, choosePlace } from '@/platform/choosePlace'
import { type Problems } from './problems'
import { TimeSelect } from './TimeSelect'
import { timeOf, type TypedSession } from './typedActivity'

interface SessionFormProps {
  session: TypedSession
  index: number
  problems: Problems
  /** Null where one signs up for the whole. */
  hasPlaces: boolean
  /** The place of the first session, where this is another one. */
  first: TypedSession | null
  /** It is published: people may have signed up, so it is cancelled and not taken away. */
  isPublic: boolean
  /** All of it from the start; the others are a line that opens. */
  isOpened: boolean
  onChange: (part: Partial<TypedSession>) => void
  onRemove: () => void
}

type PartProps = Pick<SessionFormProps, 'session' | 'onChange'> & { id: (name: string) => string; error: (name: string) => string | undefined }

const When = ({ session, onChange, id, error }: PartProps) => (
  <>
    <DayPicker key={session.key} id={id('day')} label={words.day} day={session.day} error={error('day') ?? null} onPick={(day) => onChange({ day })} />
    <View className="act-pair">
      <Field id={id('from')} label={words.from}><TimeSelect label={words.from} clock={session.from} onChoose={(from) => onChange({ from })} /></Field>
      <Field id={id('until')} label={words.until} error={error('until')}><TimeSelect label={words.until} clock={session.until} hasError={error('until') !== undefined} onChoose={(until) => onChange({ until })} /></Field>
    </View>
  </>
)

const MapPart = ({ session, onChange, id, error }: PartProps) => {
  const pick = async () => {
    const found = await choosePlace()
    if (found) onChange({ latitude: String(found.latitude), longitude: String(found.longitude), place: session.place || found.name.slice(0, activityLimits.place), address: session.address || found.address.slice(0, activityLimits.address) })
  }
  return (
    <>
      {canChoosePlace ? <View className="mb3"><ActionButton text={words.onMap} icon="signpost" kind="soft" size="small" onTap={() => void pick()} /></View> : null}
      <View className="act-pair">
        <Field id={id('latitude')} label={words.latitude} isOptional><TextInput id={id('latitude')} label={words.latitude} kind="digit" value={session.latitude} onInput={(latitude) => onChange({ latitude })} /></Field>
        <Field id={id('position')} label={words.longitude} error={error('position')} isOptional><TextInput id={id('longitude')} label={words.longitude} kind="digit" value={session.longitude} hasError={error('position') !== undefined} onInput={(longitude) => onChange({ longitude })} /></Field>
      </View>
      <Text className="block sub mb3">{words.positionHelp}</Text>
      <Field id={id('link')} label={words.link} help={words.linkHelp} error={error('link')} isOptional><TextInput id={id('link')} label={words.link} value={session.link} hasError={error('link') !== undefined} onInput={(link) => onChange({ link })} /></Field>
    </>
  )
}

/** Which one, when and how many: enough to find the one that is to be changed. */
const FoldLine = ({ session, index, hasPlaces, isOpen, onTap }: Pick<SessionFormProps, 'session' | 'index' | 'hasPlaces'> & { isOpen: boolean; onTap: () => void }) => {
  const [startsAt, endsAt] = [timeOf(session.day, session.from), timeOf(session.day, session.until)]
  const facts = [startsAt !== null && endsAt !== null ? spanText({ startsAt, endsAt }) : null, hasPlaces && session.places ? words.seatsWhole(Number(session.places)) : null].filter(Boolean).join(' · ')
  return (
    <Tappable label={`${words.session(index)}，${facts}`} className="act-fold" isOpen={isOpen} onTap={onTap}>
      <Text className="bold nowrap">{words.session(index)}</Text>
      <Text className="sub num grow">{isOpen ? '' : facts}</Text>
      <Icon name={isOpen ? 'up' : 'down'} color="second" size={20} />
    </Tappable>
  )
}

/** One meeting: when, where, how many. What few need stands behind a tap, unless something of it is there. */
export const SessionForm = ({ session, index, problems, hasPlaces, first, isPublic, isOpened, onChange, onRemove }: SessionFormProps) => {
  const id = (name: string) => `session.${session.key}.${name}`
  const error = (name: string) => problems[id(name)]
  const [isMore, setMore] = useState(session.latitude !== '' || session.link !== '')
  const isShown = isMore || error('link') !== undefined || error('position') !== undefined
  const [isUnfolded, setUnfolded] = useState(isOpened)
  const isOpen = isUnfolded || Object.keys(problems).some((field) => field.startsWith(`session.${session.key}.`))
  const isKnown = isPublic && session.id !== null
  const copy = () => first && onChange({ place: first.place, address: first.address, latitude: first.latitude, longitude: first.longitude })
  if (session.isCancelled) {
    return <View className="part wrap" role="listitem"><View className="grow"><Text className="bold">{words.session(index)}　</Text><Tag text={words.cancelSession} tone="grey" /></View><ActionButton text={words.restoreSession} label={`${words.restoreSession}：${words.session(index)}`} kind="plain" size="small" onTap={() => onChange({ isCancelled: false })} /></View>
  }
  return (
    <View className="act-session" role="listitem">
      <View className="row between wrap">
        <View className="grow"><FoldLine session={session} index={index} hasPlaces={hasPlaces} isOpen={isOpen} onTap={() => setUnfolded(!isOpen)} /></View>
        <ActionButton text={isKnown ? words.cancelSession : words.removeSession} label={`${isKnown ? words.cancelSession : words.removeSession}：${words.session(index)}`} kind="plain" size="small" onTap={isKnown ? () => onChange({ isCancelled: true }) : onRemove} />
      </View>
      {isOpen ? <>
      <When session={session} onChange={onChange} id={id} error={error} />
      <Field id={id('place')} label={words.place} help={words.placeHelp} error={error('place')}><TextInput id={id('place')} label={words.place} value={session.place} hasError={error('place') !== undefined} onInput={(text) => onChange({ place: text.slice(0, activityLimits.place) })} /></Field>
      {first && first.place !== '' && first.place !== session.place ? <View className="mb3"><ActionButton text={words.copyPlace} kind="soft" size="small" icon="copy" onTap={copy} /></View> : null}
      <Field id={id('address')} label={words.address} error={error('address')} isOptional><TextInput id={id('address')} label={words.address} value={session.address} onInput={(text) => onChange({ address: text.slice(0, activityLimits.address) })} /></Field>
      {hasPlaces ? <Field id={id('places')} label={words.placesOf} error={error('places')}><TextInput id={id('places')} label={words.placesOf} kind="number" value={session.places} hasError={error('places') !== undefined} onInput={(places) => onChange({ places })} /></Field> : null}
      {isShown ? <MapPart session={session} onChange={onChange} id={id} error={error} /> : <Tappable label={`${words.more}：${words.session(index)}`} className="link" onTap={() => setMore(true)}>{words.more}</Tappable>}
      </> : null}
    </View>
  )
}
