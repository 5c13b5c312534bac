import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type ActivityBody } from '@shared/contract/staffActivities'
import { activityEditorWords as words } from '@shared/text/activityDesk'
import { dayAndClock, spanText } from '@shared/text/activityTimes'
import { activityKindTexts, trainingModeTexts } from '@shared/text/activities'
import { AnswerField } from '@/fields/AnswerField'
import { Icon } from '@/components/Icon'
import { type IconName } from '@/components/iconPaths'
import { Picture } from '@/components/Picture'
import { Chips } from '@/components/Chips'
import { heldSessions } from '../parts/pools'
import { audienceOf, type PlaceNames } from './differences'
import { pictureSource } from './PictureField'

interface ActivityPreviewProps {
  content: ActivityBody
  organiser: string
  pictureUrl: string | null
  names: PlaceNames
}

const Fact = ({ icon, text, sub }: { icon: IconName; text: string; sub: string }) => (
  <View className="row top act-fact"><Icon name={icon} size={24} /><View className="grow"><Text className="block bold">{text}</Text>{sub ? <Text className="block sub">{sub}</Text> : null}</View></View>
)

/** Places of everything that one could sign up for at once. */
const placesOf = (content: ActivityBody): number => (content.signupScope === 'whole' ? (content.places ?? 0) : heldSessions(content).reduce((sum, { places }) => sum + (places ?? 0), 0))

const Facts = ({ content, organiser, names }: ActivityPreviewProps) => {
  const sessions = heldSessions(content)
  const [first] = sessions
  const places = placesOf(content)
  return (
    <View className="card">
      <Text className="block sub">{words.previewSeats}</Text>
      <View className="row act-seats"><Text className="act-number num">{places}</Text><Text> {words.previewOf(places)}</Text></View>
      <View className="act-bar mb3" aria-hidden><View className="act-bar-fill" style={{ width: '0%' }} /></View>
      <Fact icon="clock" text={first ? spanText(first) : '—'} sub={[sessions.length > 1 ? words.moreSessions(sessions.length - 1) : '', `${dayAndClock(content.signupUntil)} 截止报名`].filter(Boolean).join(' · ')} />
      <Fact icon="signpost" text={first?.place || (first?.link ? words.online : words.placeLater)} sub={first?.address || first?.link || ''} />
      <Fact icon="person" text={audienceOf(content, names)} sub={words.organiser(organiser)} />
    </View>
  )
}

const Asked = ({ form }: Pick<ActivityBody, 'form'>) => form.length === 0 ? null : (
  <View className="card act-inert">
    <Text className="block strong mb2">{words.asked}</Text>
    {form.map(({ key, kind, label, help, optional, options }) => (
      <AnswerField key={`${key}-${kind}`} field={{ key: `preview-${key}`, kind, label: label || words.question, help: help || null, optional, options: options.map((text) => ({ value: text, text })), prefill: null, when: null }}
        requestId="" level="nearest" value={undefined} error={null} onChange={() => undefined} onLeave={() => undefined} />
    ))}
  </View>
)

/** 大家会看到: as it is typed, in both sizes. */
export const ActivityPreview = (props: ActivityPreviewProps) => {
  const { content, pictureUrl } = props
  const [size, setSize] = useState<'standard' | 'elder'>('standard')
  return (
    <View className="act-preview">
      <View className="row between wrap mb3">
        <Text className="strong">{words.previewTitle}</Text>
        <Chips label={words.previewSize} isOne choices={[{ value: 'standard', text: words.standard }, { value: 'elder', text: words.elder }]} chosen={[size]} onTap={setSize} />
      </View>
      <View className={`phone-frame act-phone${size === 'elder' ? ' elder' : ''}`} role="region" aria-label={words.previewTitle}>
        <View className="phone-band act-phone-band">
          <Text className="act-phone-kind">{[activityKindTexts[content.kind], content.mode ? trainingModeTexts[content.mode] : ''].filter(Boolean).join(' · ')}</Text>
          <Text className="block hero on-band mt2">{content.title || words.untitled}</Text>
          {content.summary ? <Text className="block on-band-2 mt1">{content.summary}</Text> : null}
        </View>
        <View className="phone-body act-phone-body">
          {pictureUrl ? <Picture className="act-picture" src={pictureSource(pictureUrl)} label={words.picture} /> : null}
          <Facts {...props} />
          {content.body ? <View className="card"><Text className="block strong mb2">{words.about2}</Text>{content.body.split(/\n+/).map((paragraph, index) => <Text key={index} className="block act-paragraph">{paragraph}</Text>)}</View> : null}
          <Asked form={content.form} />
        </View>
        <View className="act-phone-foot" aria-hidden><View className="act-fake act-fake-soft">{words.askUs}</View><View className="act-fake">{words.signUp}</View></View>
      </View>
    </View>
  )
}
