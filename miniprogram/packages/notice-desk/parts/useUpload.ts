import { useState } from 'react'
import { contract } from '@shared/contract/contract'
import { noticeLimits } from '@shared/domain/notices'
import { noticeEditorWords as words } from '@shared/text/noticeDesk'
import { fileSizeText } from '@shared/text/noticesPage'
import { asApiError } from '@/api/apiError'
import { upload } from '@/api/upload'
import { type ChosenFile } from '@/platform/browserFiles'
import { chooseDocuments } from '@/platform/documents'
import { choosePhotos } from '@/platform/photos'
import { chooseVideo } from '@/platform/videos'
import { type NoticeFile } from '../editor/typedNotice'

export type FileUse = 'picture' | 'attachment' | 'video'

/** As they are chosen, and how large they may be, bytes. Pictures the service makes small by itself. */
const ways: Record<FileUse, { choose: () => Promise<ChosenFile[]>; most: number | null }> = {
  picture: { choose: () => choosePhotos({ count: 1 }), most: null },
  attachment: { choose: () => chooseDocuments(1), most: noticeLimits.attachmentBytes },
  video: { choose: chooseVideo, most: noticeLimits.videoBytes },
}

/** Chooses a file and sends it: how far it is, in percent, and why it did not arrive. */
export const useUpload = (unitId: string, use: FileUse) => {
  const [percent, setPercent] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const choose = async (): Promise<(NoticeFile & { chosenName: string | undefined }) | null> => {
    if (percent !== null) return null
    setRefusal(null)
    const { choose: pick, most } = ways[use]
    try {
      const [file] = await pick()
      if (!file) return null
      if (most !== null && file.size > most) {
        setRefusal(words.tooLarge(fileSizeText(most)))
        return null
      }
      setPercent(0)
      return { ...(await upload(contract.uploadNoticeFile, { filePath: file.path, body: { unitId, use }, onProgress: setPercent })), chosenName: file.name }
    } catch (thrown) {
      setRefusal(`${words.pictureFailed}：${asApiError(thrown).text}`)
      return null
    } finally {
      setPercent(null)
    }
  }
  return { choose, percent, refusal, isBusy: percent !== null, busyText: words.uploading(percent ?? 0) }
}
