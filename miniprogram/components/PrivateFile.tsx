import { Image, Text, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { toast } from '@/platform/dialogs'
import { openDocument } from '@/platform/documents'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

interface PrivateFileProps {
  fileId: string
  label: string
}

/** A link holds less than a minute, so every opening asks for its own. */
const linkOf = (fileId: string) => call(contract.linkFile, { params: { id: fileId } })

/** A picture, or a PDF to be opened by a tap, that only this person may see now. */
export const PrivateFile = ({ fileId, label }: PrivateFileProps) => {
  const link = useRemote(() => linkOf(fileId), [fileId])
  const openPdf = () => linkOf(fileId).then(({ url }) => openDocument(`${API_BASE}${url}`)).catch(() => toast('没有打开，请稍后再试'))
  if (link.state !== 'ready') {
    return (
      <Tappable label={link.state === 'error' ? `${label}没有打开，点一下重试` : `正在打开${label}`} className="photo photo-waiting" onTap={() => void link.reload()}>
        <View><Icon name={link.state === 'error' ? 'alert' : 'picture'} color="second" size={36} /></View>
      </Tappable>
    )
  }
  if (link.data.mediaType !== 'application/pdf') return <Image className="photo" mode="aspectFit" src={`${API_BASE}${link.data.url}`} aria-label={label} />
  return (
    <Tappable label={`打开${label}，PDF 文件`} className="photo document" onTap={() => void openPdf()}>
      <Icon name="file" color="green" size={36} />
      <Text className="sub">PDF，点开看</Text>
    </Tappable>
  )
}
