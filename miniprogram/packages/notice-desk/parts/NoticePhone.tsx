import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type RichBlock } from '@shared/domain/richText'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { noticeWords } from '@shared/text/noticesPage'
import { fileAddress } from '@/api/fileAddress'
import { Icon } from '@/components/Icon'
import { Picture } from '@/components/Picture'
import { RichText } from '@/components/RichText'
import { Chips } from '@/components/Chips'

interface NoticePhoneProps {
  title: string
  unitName: string
  /** Under the unit: the day. */
  when: string
  blocks: readonly RichBlock[]
  coverUrl: string | null
  attachments: readonly { id: string; name: string }[]
  hasVideo: boolean
  needsReceipt: boolean
}

const sizes = [{ value: 'standard', text: words.standard }, { value: 'elder', text: words.elder }] as const

/** What comes with it, as a reader will find it. */
const Beside = ({ attachments, hasVideo }: Pick<NoticePhoneProps, 'attachments' | 'hasVideo'>) => (
  <View>
    {hasVideo ? <View className="row tile mb2"><Icon name="picture" /><Text className="grow line-text">{noticeWords.video}</Text></View> : null}
    {attachments.map(({ id, name }) => <View key={id} className="row tile mb2"><Icon name="file" /><Text className="grow line-text">{name || noticeWords.attachments}</Text></View>)}
  </View>
)

/** 大家会看到: a notice on a phone, in both sizes, drawn by what draws it for its readers. */
export const NoticePhone = ({ title, unitName, when, blocks, coverUrl, attachments, hasVideo, needsReceipt }: NoticePhoneProps) => {
  const [size, setSize] = useState<'standard' | 'elder'>('standard')
  return (
    <View className="act-preview">
      <View className="row between wrap mb3">
        <Text className="strong">{words.previewTitle}</Text>
        <Chips label={words.previewSize} isOne choices={sizes} chosen={[size]} onTap={setSize} />
      </View>
      <View className={`phone-frame act-phone notice-phone${size === 'elder' ? ' elder' : ''}`} role="region" aria-label={words.previewTitle}>
        <View className="phone-band">
          <View className="row notice-phone-nav"><Icon name="left" color="white" size={20} /><Text className="bold on-band">{noticeWords.title}</Text></View>
          <Text className="block hero on-band mt2">{title || words.untitled}</Text>
          <Text className="block on-band-2 mt1 num">{noticeWords.from(unitName, when)}</Text>
        </View>
        <View className="phone-body notice-phone-body">
          {coverUrl ? <Picture className="act-picture" src={fileAddress(coverUrl)} label={words.cover} /> : null}
          {blocks.length === 0 ? <Text className="block sub">{words.emptyBody}</Text> : <RichText blocks={blocks} />}
          <Beside attachments={attachments} hasVideo={hasVideo} />
        </View>
        {needsReceipt ? <View className="act-phone-foot" aria-hidden><View className="act-fake">{noticeWords.receipt}</View></View> : null}
      </View>
    </View>
  )
}
