import { Button } from '@tarojs/components'
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

/** One solid button a screen: the next step. */
export const ActionButton = ({ text, onTap, label = text, kind = 'solid', size = 'normal', icon, busyText = '请稍等…', isBusy = false, isDisabled = false }: ActionButtonProps) => {
  const isOff = isBusy || isDisabled
  return (
    <Button
      className={`btn btn-${kind}${size === 'small' ? ' btn-small' : ''}${isOff ? ' btn-off' : ''}`}
      // Browsers take the mere presence of the attribute for "disabled".
      disabled={isOff || undefined}
      hoverClass="btn-pressed"
      onClick={() => {
        if (!isOff) onTap()
      }}
      aria-label={isBusy ? busyText : label}
      aria-busy={isBusy}
    >
      {icon ? <Icon name={icon} color={iconColors[kind]} size={22} /> : null}
      {isBusy ? busyText : text}
    </Button>
  )
}
