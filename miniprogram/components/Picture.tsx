import { type CSSProperties } from 'react'
import { Image } from '@tarojs/components'
import { isH5 } from '@/platform/environment'

interface PictureProps {
  src: string
  /** What it shows, for whoever cannot see it. */
  label: string
  className?: string
  style?: CSSProperties
  onError?: () => void
  isSvg?: boolean
  /** `widthFix`: as wide as its place, as high as it is then. */
  mode?: 'aspectFit' | 'widthFix'
}

/** A picture that says something, shown whole. Decoration goes without a label and is hidden from screen readers. */
export const Picture = ({ label, isSvg, ...picture }: PictureProps) => (
  // In a browser the real picture stands inside Taro's element, and only its own alternative text is read.
  <Image mode="aspectFit" svg={isSvg} {...picture} {...(isH5 ? { nativeProps: { alt: label } } : { 'aria-label': label })} />
)
