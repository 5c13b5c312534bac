import { type PointerEvent, useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import { Canvas } from '@tarojs/components'
import { isWeapp } from './environment'
import { drawTo, type PenContext, preparePen, putDown } from './pen'

export interface DrawingPadProps {
  id: string
  label: string
  /** After each stroke: how to make a PNG of all of them, as a path for `<Image>` and for uploading. */
  onStroke: (toFile: () => Promise<string>) => void
}

const BrowserPad = ({ id, label, onStroke }: DrawingPadProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<PenContext | null>(null)
  const isDown = useRef(false)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    const { clientWidth: width, clientHeight: height } = canvas.current
    preparePen(canvas.current, context, { width, height }, window.devicePixelRatio || 1)
    pen.current = context
  }, [])
  const toFile = () => new Promise<string>((resolve, reject) => canvas.current?.toBlob((blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('no picture of the canvas'))), 'image/png'))
  const start = ({ nativeEvent: { offsetX, offsetY }, currentTarget, pointerId }: PointerEvent<HTMLCanvasElement>) => {
    currentTarget.setPointerCapture?.(pointerId)
    isDown.current = true
    if (pen.current) putDown(pen.current, offsetX, offsetY)
  }
  const move = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent<HTMLCanvasElement>) => {
    if (isDown.current && pen.current) drawTo(pen.current, offsetX, offsetY)
  }
  const end = () => {
    if (isDown.current) onStroke(toFile)
    isDown.current = false
  }
  return <canvas ref={canvas} id={id} className="drawing-pad" role="img" aria-label={label} onPointerDown={start} onPointerMove={move} onPointerUp={end} onPointerCancel={end} />
}

/** WeChat's canvas as its selector gives it. */
interface CanvasNode {
  width: number
  height: number
  getContext: (kind: '2d') => PenContext
}

interface CanvasTouch {
  touches: { x: number; y: number }[]
}

const WeappPad = ({ id, label, onStroke }: DrawingPadProps) => {
  const canvas = useRef<CanvasNode | null>(null)
  const pen = useRef<PenContext | null>(null)
  useEffect(() => {
    // The element exists only once WeChat has drawn the page.
    Taro.nextTick(() => {
      Taro.createSelectorQuery().select(`#${id}`).fields({ node: true, size: true }).exec(([found]: ({ node: CanvasNode; width: number; height: number } | null)[]) => {
        if (!found) return
        canvas.current = found.node
        pen.current = found.node.getContext('2d')
        preparePen(found.node, pen.current, found, Taro.getWindowInfo().pixelRatio)
      })
    })
  }, [id])
  const toFile = async () => {
    // Taro's type means the older canvas; the call takes the node of a 2d one.
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas.current as unknown as Taro.Canvas, fileType: 'png' })
    return tempFilePath
  }
  // Until the element is there nothing was drawn, and nothing is a signature.
  const end = () => {
    if (canvas.current) onStroke(toFile)
  }
  const draw = (put: typeof putDown) => (event: unknown) => {
    const [touch] = (event as CanvasTouch).touches
    if (pen.current && touch) put(pen.current, touch.x, touch.y)
  }
  return (
    <Canvas type="2d" id={id} className="drawing-pad" disableScroll aria-role="img" aria-label={label} onTouchStart={draw(putDown)} onTouchMove={draw(drawTo)} onTouchEnd={end} />
  )
}

/** A surface to write on by finger, pen or mouse. Drawn anew (by another React key) it is empty again. */
export const DrawingPad = isWeapp ? WeappPad : BrowserPad
