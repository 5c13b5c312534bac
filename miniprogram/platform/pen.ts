/** What drawing needs of a canvas: both the browser's and WeChat's have it. */
export interface PenContext {
  lineWidth: number
  lineCap: string
  lineJoin: string
  strokeStyle: unknown
  scale: (x: number, y: number) => void
  beginPath: () => void
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  stroke: () => void
}

interface Surface {
  width: number
  height: number
}

/** As wide as a pen's line on paper, px. */
const lineWidth = 3

/** Makes the surface as fine as the screen and lays the pen on it. */
export const preparePen = (surface: Surface, context: PenContext, size: { width: number; height: number }, pixelRatio: number): void => {
  surface.width = Math.round(size.width * pixelRatio)
  surface.height = Math.round(size.height * pixelRatio)
  context.scale(pixelRatio, pixelRatio)
  Object.assign(context, { lineWidth, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1a1f1c' })
}

/** A touch without a move leaves a dot, as a pen does. */
export const putDown = (context: PenContext, x: number, y: number): void => {
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x, y)
  context.stroke()
}

export const drawTo = (context: PenContext, x: number, y: number): void => {
  context.lineTo(x, y)
  context.stroke()
}
