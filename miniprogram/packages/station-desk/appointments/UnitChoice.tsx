import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { appointmentDeskWords as words } from '@shared/text/appointmentDesk'
import { ChoiceGroup } from '@/components/inputs'
import { Page } from '@/components/Page'
import { EmptyState } from '@/components/states'
import { open } from '@/platform/navigation'
import { StaffOnly } from '@/session/StaffOnly'

/** What only those open to whom one of these units is entrusted. */
export const UnitsOnly = ({ title, hasUnit, children }: { title: string; hasUnit: boolean | null; children: ReactNode }) => (
  <StaffOnly title={title}>
    {hasUnit === false ? <Page title={title} hasBack><EmptyState title={words.notHandler} action={{ text: words.toQueue, onTap: () => void open('staffQueue') }} /></Page> : children}
  </StaffOnly>
)

interface UnitChoiceProps {
  units: readonly { id: string; shortName: string }[]
  chosen: string
  onChoose: (id: string) => void
}

/** Of those who work at several stations. */
export const UnitChoice = ({ units, chosen, onChoose }: UnitChoiceProps) => units.length < 2 ? null : (
  <View className="mb3"><ChoiceGroup label={words.unit} choices={units.map(({ id, shortName }) => ({ value: id, text: shortName }))} chosen={chosen} onChoose={onChoose} /></View>
)
