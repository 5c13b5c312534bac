import { useState } from 'react'
import { View } from '@tarojs/components'
import { photoWords } from '@shared/text/photos'
import { ActionButton } from '@/components/ActionButton'
import { isWeapp } from '@/platform/environment'
import { openPhotoSettings, PhotoRefused } from '@/platform/photos'

/** A camera that gives nothing says why, and how to allow it. `guarded` runs what takes or chooses photos. */
export const usePhotoRefusal = () => {
  const [reason, setReason] = useState<PhotoRefused['reason'] | null>(null)
  const guarded = async (work: () => Promise<void>) => {
    setReason(null)
    try {
      await work()
    } catch (thrown) {
      setReason(thrown instanceof PhotoRefused ? thrown.reason : 'failed')
    }
  }
  const openSettings = () => void openPhotoSettings().then(() => setReason(null))
  return {
    guarded,
    text: reason && (reason === 'denied' ? photoWords.denied : photoWords.notTaken),
    wayOut: reason === 'denied' && isWeapp ? <View className="mt3"><ActionButton text={photoWords.openSettings} kind="soft" onTap={openSettings} /></View> : null,
  }
}
