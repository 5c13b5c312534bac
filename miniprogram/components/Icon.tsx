import { Image } from '@tarojs/components'
import { iconPaths, type IconName } from './iconPaths'
import { type Color, colors, strokeSvg } from './svg'

interface IconProps {
  name: IconName
  color?: Color
  /** px, real ones. */
  size?: number
}

/** A line icon. Only decoration: the words beside it say the same. */
export const Icon = ({ name, color = 'green', size = 24 }: IconProps) => (
  <Image
    className="icon-image"
    src={strokeSvg(iconPaths[name], { width: 24, height: 24, stroke: 1.8, color: colors[color] })}
    style={{ width: `${size}PX`, height: `${size}PX` }}
    svg
    aria-hidden
  />
)
