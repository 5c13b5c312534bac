import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { bringIntoSight } from '@/platform/inSight'
import { Notice } from './pieces'

/** Why the page could not be sent, in sight at each try: the button may stand a screen below. */
export const Refusal = ({ error }: { error: { text: string } | null }) => {
  useEffect(() => {
    if (error) bringIntoSight('.refusal')
  }, [error])
  return error ? <View className="refusal"><Notice icon="alert" text={error.text} /></View> : null
}
