// Stands in for Taro's components in tests: plain elements with the attributes and events that our pages use.
import { type ChangeEvent, createElement, type CSSProperties, forwardRef, type ReactNode } from 'react'

interface Attributes {
  children?: ReactNode
  className?: string
  style?: CSSProperties | string
  id?: string
  role?: string
  onClick?: () => void
  [aria: `aria-${string}`]: string | number | boolean | undefined
  [data: `data-${string}`]: string | undefined
}

const kept = /^(aria-|data-|className$|id$|role$|children$|onClick$|onError$|onKeyDown$|disabled$|src$|placeholder$|value$|maxLength$|tabIndex$|title$|style$)/

const plain = (properties: object): Record<string, unknown> => Object.fromEntries(Object.entries(properties).filter(([name]) => kept.test(name)))

// NutUI holds on to some of the elements that it draws.
const element = (tag: string) => forwardRef<HTMLElement, Attributes>((properties, ref) => createElement(tag, { ...plain(properties), ref }))

export const View = element('div')
export const Text = element('span')
export const ScrollView = element('div')
export const Label = element('label')
export const Form = element('form')
export const Block = element('div')
export const Image = ({ nativeProps, ...rest }: Attributes & { nativeProps?: { alt: string } }) => createElement('img', { ...plain(rest), ...nativeProps })
export const RichText = element('div')
export const Canvas = element('canvas')
export const Video = element('video')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const Button = (properties: Attributes & { disabled?: boolean }) => createElement('button', { type: 'button', ...plain(properties) })

interface Typed extends Attributes {
  value?: string
  maxlength?: number
  disabled?: boolean
  password?: boolean
  onInput?: (event: { detail: { value: string } }) => void
  onBlur?: (event: { detail: { value: string } }) => void
  onConfirm?: (event: { detail: { value: string } }) => void
}

const typing = (tag: 'input' | 'textarea') => ({ onInput, onBlur, onConfirm, password, maxlength, value = '', ...rest }: Typed) =>
  createElement(tag, {
    ...plain(rest),
    value,
    ...(password ? { type: 'password' } : {}),
    ...(maxlength && maxlength > 0 ? { maxLength: maxlength } : {}),
    onChange: (event: ChangeEvent<HTMLInputElement>) => onInput?.({ detail: { value: event.target.value } }),
    onBlur: (event: ChangeEvent<HTMLInputElement>) => onBlur?.({ detail: { value: event.target.value } }),
    onKeyDown: (event: { key: string; currentTarget: HTMLInputElement }) => event.key === 'Enter' && onConfirm?.({ detail: { value: event.currentTarget.value } }),
  })

export const Input = typing('input')
export const Textarea = typing('textarea')
