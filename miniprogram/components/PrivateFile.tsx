import { Text } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { photoWords } from '@shared/text/photos'
import { call } from '@/api/call'
import { usePrivatePicture } from '@/api/usePrivatePicture'
import { toast } from '@/platform/dialogs'
import { openDocument } from '@/platform/documents'
import { Icon } from './Icon'
import { PictureTile } from './PrivateImage'
import { Tappable } from './Tappable'

interface PrivateFileProps {
  fileId: string
  label: string
}

/** A link holds less than a minute, so every opening asks for its own. */
const openPdf = (fileId: string) =>
  call(contract.linkFile, { params: { id: fileId } }).then(({ url }) => openDocument(`${API_BASE}${url}`)).catch(() => toast(photoWords.notOpened))

/** A picture, or a PDF, that only this person may see now: a tap opens either. */
export const PrivateFile = ({ fileId, label }: PrivateFileProps) => {
  const file = usePrivatePicture(fileId)
  if (!file.isPdf) return <PictureTile fileId={fileId} label={label} picture={file} />
  return (
    <Tappable label={`打开${label}，PDF 文件`} className="photo document" onTap={() => void openPdf(fileId)}>
      <Icon name="file" color="green" size={36} />
      <Text className="sub">{photoWords.pdf}</Text>
    </Tappable>
  )
}
