import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { isWeapp } from './environment'
import { type Gesture, gestureBetween, type Point } from './gesture'

export interface PanZoomProps {
  className: string
  style: CSSProperties
  label: string
  onGesture: (gesture: Gesture) => void
  children: ReactNode
}

/** For one tap of an arrow key, px, and of plus or minus or one notch of a wheel. */
const keyStep = 12
const zoomStep = 1.08

const keyGestures: Readonly<Record<string, Partial<Gesture>>> = {
  ArrowLeft: { dx: -keyStep }, ArrowRight: { dx: keyStep }, ArrowUp: { dy: -keyStep }, ArrowDown: { dy: keyStep }, '+': { factor: zoomStep }, '=': { factor: zoomStep }, '-': { factor: 1 / zoomStep },
}

/** Fingers, a pen, a mouse with its wheel, or the keyboard. */
const BrowserPanZoom = ({ className, style, label, onGesture, children }: PanZoomProps) => {
  const stage = useRef<HTMLDivElement>(null)
  const fingers = useRef(new Map<number, Point>())
  const latest = useRef(onGesture)
  latest.current = onGesture
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left = 0, top = 0 } = stage.current?.getBoundingClientRect() ?? {}
    return { x: clientX - left, y: clientY - top }
  }
  useEffect(() => {
    const element = stage.current
    // Not by React, whose listeners may not stop the page from scrolling.
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      latest.current({ dx: 0, dy: 0, factor: event.deltaY < 0 ? zoomStep : 1 / zoomStep, at: pointOf(event) })
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [])
  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture?.(event.pointerId)
    fingers.current.set(event.pointerId, pointOf(event))
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!fingers.current.has(event.pointerId)) return
    const before = [...fingers.current.values()]
    fingers.current.set(event.pointerId, pointOf(event))
    const gesture = gestureBetween(before, [...fingers.current.values()])
    if (gesture) onGesture(gesture)
  }
  const up = ({ pointerId }: PointerEvent<HTMLDivElement>) => void fingers.current.delete(pointerId)
  const press = (event: KeyboardEvent) => {
    const gesture = keyGestures[event.key]
    if (!gesture) return
    event.preventDefault()
    onGesture({ dx: 0, dy: 0, factor: 1, at: null, ...gesture })
  }
  return (
    <div ref={stage} className={className} style={style} role="application" aria-label={label} tabIndex={0} onKeyDown={press} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
      {children}
    </div>
  )
}

interface TouchList {
  touches: readonly { pageX: number; pageY: number }[]
}

const WeappPanZoom = ({ className, style, label, onGesture, children }: PanZoomProps) => {
  const fingers = useRef<readonly Point[]>([])
  // Taro's type of a touch event has no fingers.
  const pointsOf = (event: unknown): Point[] => (event as TouchList).touches.slice(0, 2).map(({ pageX, pageY }) => ({ x: pageX, y: pageY }))
  const hold = (event: unknown) => {
    fingers.current = pointsOf(event)
  }
  const move = (event: unknown) => {
    const points = pointsOf(event)
    const gesture = gestureBetween(fingers.current, points)
    fingers.current = points
    if (gesture) onGesture({ ...gesture, at: null })
  }
  return (
    <View className={className} style={style} aria-label={label} catchMove onTouchStart={hold} onTouchMove={move} onTouchEnd={hold} onTouchCancel={hold}>
      {children}
    </View>
  )
}

/** Something to push about and to pull larger. The page behind does not move with it. */
export const PanZoom = isWeapp ? WeappPanZoom : BrowserPanZoom
