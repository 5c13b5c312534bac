import { type Crop, type Size } from '@shared/domain/crop'
import { leastFramed } from '@shared/domain/photoCheck'
import { type Gesture } from '@/platform/gesture'

/** A picture under a frame: so many screen pixels for one of its own, and where its corner is, seen from the frame's. */
export interface Framing {
  frame: Size
  picture: Size
  scale: number
  left: number
  top: number
}

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** The picture always fills the frame, and is never enlarged beyond what makes a fair photo. */
export const scalesOf = ({ frame, picture }: Pick<Framing, 'frame' | 'picture'>): { least: number; most: number } => {
  const least = Math.max(frame.width / picture.width, frame.height / picture.height)
  return { least, most: Math.max(least, frame.width / leastFramed) }
}

const inside = (framing: Framing): Framing => ({
  ...framing,
  left: between(framing.left, framing.frame.width - framing.picture.width * framing.scale, 0),
  top: between(framing.top, framing.frame.height - framing.picture.height * framing.scale, 0),
})

/** As much of the picture as there can be, its middle in the middle. */
export const startFraming = (frame: Size, picture: Size): Framing => {
  const { least: scale } = scalesOf({ frame, picture })
  return inside({ frame, picture, scale, left: (frame.width - picture.width * scale) / 2, top: (frame.height - picture.height * scale) / 2 })
}

/** After a step of the fingers. What lies under them stays under them. */
export const moved = (framing: Framing, { dx, dy, factor, at }: Gesture): Framing => {
  const { least, most } = scalesOf(framing)
  const scale = between(framing.scale * factor, least, most)
  const around = at ?? { x: framing.frame.width / 2, y: framing.frame.height / 2 }
  const grown = scale / framing.scale
  return inside({ ...framing, scale, left: around.x - (around.x - framing.left) * grown + dx, top: around.y - (around.y - framing.top) * grown + dy })
}

export const cropOf = ({ frame, picture, scale, left, top }: Framing): Crop => ({
  left: -left / scale / picture.width,
  top: -top / scale / picture.height,
  width: frame.width / scale / picture.width,
})
