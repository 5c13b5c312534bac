import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { isH5 } from '@/platform/environment'

interface TappableProps {
  label: string
  onTap: () => void
  className?: string
  role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'link' | 'option'
  isChosen?: boolean
  isDisabled?: boolean
  /** Where more about it stands: its help, its error. */
  describedBy?: string
  children: ReactNode
}

/** Something to tap that is not a plain button: says what it is, and works by keyboard where there is one. */
export const Tappable = ({ label, onTap, className = '', role = 'button', isChosen, isDisabled = false, describedBy, children }: TappableProps) => {
  const state = role === 'radio' || role === 'checkbox' ? { 'aria-checked': isChosen ?? false } : isChosen === undefined ? {} : { 'aria-selected': isChosen }
  const keyboard = isH5 ? { tabIndex: isDisabled ? -1 : 0, onKeyDown: (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!isDisabled) onTap()
  } } : {}
  return (
    <View className={`tappable ${className}`} hoverClass="tappable-pressed" role={role} aria-label={label} aria-disabled={isDisabled} aria-describedby={describedBy} {...state} {...keyboard} onClick={() => (isDisabled ? undefined : onTap())}>
      {children}
    </View>
  )
}
