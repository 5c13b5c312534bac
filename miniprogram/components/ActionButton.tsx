import { Button } from '@tarojs/components'
import { isH5 } from '@/platform/environment'
import { Icon } from './Icon'
import { type IconName } from './iconPaths'
import { type Color } from './svg'

interface ActionButtonProps {
  text: string
  onTap: () => void
  /** For a screen reader, where the text alone does not say what it is about. */
  label?: string
  kind?: 'solid' | 'line' | 'soft' | 'onBand' | 'onBandLine' | 'plain' | 'danger'
  size?: 'normal' | 'small'
  icon?: IconName
  /** While it sends: it says so, and cannot be tapped again. */
  busyText?: string
  isBusy?: boolean
  isDisabled?: boolean
}

const iconColors: Record<NonNullable<ActionButtonProps['kind']>, Color> = {
  solid: 'white', line: 'green', soft: 'deep', onBand: 'deep', onBandLine: 'white', plain: 'second', danger: 'red',
}

// In a browser Taro's button is an element of its own kind: nobody reaches it by keyboard, and screen readers call it nothing.
const asButton = (isOff: boolean, onTap: () => void) => isH5 ? { role: 'button', tabIndex: isOff ? -1 : 0, 'aria-disabled': isOff, onKeyDown: (event: { key: string; preventDefault: () => void }) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  onTap()
} } : {}

/** One solid button a screen: the next step. */
export const ActionButton = ({ text, onTap, label = text, kind = 'solid', size = 'normal', icon, busyText = '请稍等…', isBusy = false, isDisabled = false }: ActionButtonProps) => {
  const isOff = isBusy || isDisabled
  const tap = () => {
    if (!isOff) onTap()
  }
  return (
    <Button
      // In a browser an icon that comes later would stand behind the words: Taro's button puts it there.
      key={icon ?? 'words'}
      className={`btn btn-${kind}${size === 'small' ? ' btn-small' : ''}${isOff ? ' btn-off' : ''}`}
      // Browsers take the mere presence of the attribute for "disabled".
      disabled={isOff || undefined}
      hoverClass="btn-pressed"
      onClick={tap}
      {...asButton(isOff, tap)}
      aria-label={isBusy ? busyText : label}
      aria-busy={isBusy}
    >
      {icon ? <Icon name={icon} color={iconColors[kind]} size={22} /> : null}
      {isBusy ? busyText : text}
    </Button>
  )
}
