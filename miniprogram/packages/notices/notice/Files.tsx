import { Text, Video, View } from '@tarojs/components'
import { type Notice } from '@shared/contract/notices'
import { fileSizeText, noticeWords as words } from '@shared/text/noticesPage'
import { fileAddress } from '@/api/fileAddress'
import { Icon } from '@/components/Icon'
import { SectionHead } from '@/components/pieces'
import { Tappable } from '@/components/Tappable'
import { toast } from '@/platform/dialogs'
import { openDocument } from '@/platform/documents'
import { isWeapp } from '@/platform/environment'
import { openOutside } from '@/platform/newTab'

/** A browser shows it beside this page, WeChat by the phone's own reader. */
const openPaper = (url: string): void => (isWeapp ? void openDocument(fileAddress(url)).catch(() => toast(words.noFile)) : openOutside(fileAddress(url)))

/** What comes with it: the video, which nothing starts but a tap, and the papers. */
export const Files = ({ notice: { title, attachments, video } }: { notice: Notice }) => (
  <View>
    {video ? <View><SectionHead title={words.video} /><View className="card notice-video-card"><Video className="notice-video" src={fileAddress(video.url)} controls autoplay={false} title={words.videoLabel(title)} aria-label={words.videoLabel(title)} /></View></View> : null}
    {attachments.length > 0 ? (
      <View>
        <SectionHead title={words.attachments} />
        <View className="card card-cells" role="list">
          {attachments.map(({ id, name, size, url }) => (
            <View key={id} role="listitem">
              <Tappable label={words.attachment(name, fileSizeText(size))} className="cell" onTap={() => openPaper(url)}>
                <Icon name="file" /><View className="grow"><Text className="block bold">{name}</Text><Text className="block sub num">PDF · {fileSizeText(size)}</Text></View><Icon name="right" color="second" size={20} />
              </Tappable>
            </View>
          ))}
        </View>
      </View>
    ) : null}
  </View>
)
