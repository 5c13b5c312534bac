import { Buffer } from 'node:buffer'
import { answering } from './answering'
import { type Device } from './device'

/** A PNG of one point: what is drawn is not seen here, only that something was. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

/** A canvas of kind 2d as a selector gives it; it counts its strokes. */
export class CanvasNode {
  width = 0
  height = 0
  strokes = 0
  private readonly context = {
    lineWidth: 1, lineCap: '', lineJoin: '', strokeStyle: '',
    scale: () => undefined, beginPath: () => undefined, moveTo: () => undefined, lineTo: () => undefined,
    stroke: () => void (this.strokes += 1),
  }

  getContext(): object {
    return this.context
  }
}

export const canvasCalls = (device: Device) => ({
  canvasToTempFilePath: answering('canvasToTempFilePath', ({ canvas, fileType }) => {
    if (!(canvas instanceof CanvasNode) || canvas.width === 0) throw new Error('no canvas')
    if (fileType !== 'png') throw new Error('only png is known here')
    return { tempFilePath: device.keepFile(picture, 'png') }
  }),
})
