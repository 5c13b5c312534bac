import { Image } from '@tarojs/components'
import { type Color, colors, strokeSvg } from './svg'

/** A fan of needles: 13 strokes over a flat arc. */
const fan = (x: number, y: number, radius: number): string => {
  const needles = Array.from({ length: 13 }, (_unused, index) => {
    const angle = ((180 + index * 15) * Math.PI) / 180
    const at = (inner: number, flat: number) => `${(x + Math.cos(angle) * radius * inner).toFixed(1)} ${(y + Math.sin(angle) * radius * flat).toFixed(1)}`
    return `M${at(0.16, 0.12)}L${at(1, 0.62)}`
  })
  return `${needles.join('')}M${x - radius} ${y}q${radius} ${(radius * 0.26).toFixed(1)} ${2 * radius} 0`
}

const trunk = 'M120 198c-3-24-16-38-15-62 1-20 12-34 9-58-1-12-5-20-10-28M132 198c-2-22-15-38-14-60 1-18 12-36 9-60-2-14-7-24-13-32M106 128c-14-6-26-8-40-6M113 100c12-8 24-10 38-9M112 74c-12-6-20-7-30-5M118 160c14-8 28-11 44-9'
const needles = [fan(58, 122, 40), fan(156, 91, 38), fan(76, 69, 34), fan(164, 151, 32), fan(110, 44, 36)].join('')
const hands = 'M8 34l26-12 22 50-26 12zM192 34l-26-12-22 50 26 12zM50 32c14-6 24-6 34-1l14 5M150 32c-16-8-34-8-48 2L80 52c-4 5 2 13 9 10l20-10M58 68l10 8M109 52l36 26c6 5-1 14-8 10l-20-13M129 84c5 5-2 13-8 9l-17-12M114 90c4 6-3 11-8 8l-14-9M99 94c1 6-5 8-10 4L68 82M68 82c-4-5 3-12 8-7M80 92c-4-5 4-11 8-6M92 100c-3-5 4-10 8-6'
const shield = 'M16 2.5l11.5 4v8.3c0 7.2-4.7 11.9-11.5 14.2C9.2 26.7 4.5 22 4.5 14.8V6.5zM16 23v-4M16 7.5l-4 5h2.2l-4 5.5h11.6l-4-5.500H20z'

const drawings = {
  pine: { paths: `<path d="${trunk}"/><path d="${needles}"/>`, width: 200, height: 200, stroke: 1.6 },
  handshake: { paths: `<path d="${hands}"/>`, width: 200, height: 120, stroke: 2.4 },
  emblem: { paths: `<path d="${shield}"/>`, width: 32, height: 32, stroke: 1.6 },
} as const

interface DrawingProps {
  name: keyof typeof drawings
  color: Color
  /** px, real ones. */
  width: number
}

/** A larger drawing: decoration, never with text over it. */
export const Drawing = ({ name, color, width }: DrawingProps) => {
  const { paths, ...shape } = drawings[name]
  return (
    <Image
      className="icon-image"
      src={strokeSvg(paths, { ...shape, color: colors[color] })}
      style={{ width: `${width}PX`, height: `${(width * shape.height) / shape.width}PX` }}
      svg
      aria-hidden
    />
  )
}
