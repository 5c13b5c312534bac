import { Image, View } from '@tarojs/components'
import { contract } from '@shared/contract/contract'
import { call } from '@/api/call'
import { useRemote } from '@/api/useRemote'
import { Icon } from './Icon'
import { Tappable } from './Tappable'

interface PrivateImageProps {
  fileId: string
  label: string
  className?: string
}

/** A picture that only this person may see now: its link holds less than a minute, a tap asks for a new one. */
export const PrivateImage = ({ fileId, label, className = '' }: PrivateImageProps) => {
  const link = useRemote(() => call(contract.linkFile, { params: { id: fileId } }), [fileId])
  if (link.state === 'ready') return <Image className={`photo ${className}`} mode="aspectFit" src={`${API_BASE}${link.data.url}`} aria-label={label} />
  return (
    <Tappable label={link.state === 'error' ? `${label}没有打开，点一下重试` : `正在打开${label}`} className={`photo photo-waiting ${className}`} onTap={() => void link.reload()}>
      <View><Icon name={link.state === 'error' ? 'alert' : 'picture'} color="second" size={36} /></View>
    </Tappable>
  )
}
