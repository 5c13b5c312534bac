import { type SharedSettingsAnswer } from '@shared/contract/bureauServices'

export type Bank = SharedSettingsAnswer['banks'][number]

/** What somebody changed of banks and hotline and has not saved, bank by bank: a colleague's other change stays. */
export interface SharedEdits {
  banks: Readonly<Record<string, Bank>>
  hotline?: string
  note: string
}

export const noSharedEdits: SharedEdits = { banks: {}, note: '' }

export const sharedWith = ({ banks, hotline }: SharedSettingsAnswer, edits: SharedEdits): Pick<SharedSettingsAnswer, 'banks' | 'hotline'> => ({
  banks: [...banks.map((bank) => edits.banks[bank.value] ?? bank), ...Object.values(edits.banks).filter(({ value }) => !banks.some((bank) => bank.value === value))],
  hotline: edits.hotline ?? hotline,
})

export const countSharedEdits = (shared: SharedSettingsAnswer, edits: SharedEdits): number =>
  Object.values(edits.banks).filter((bank) => {
    const saved = shared.banks.find(({ value }) => value === bank.value)
    return saved?.text !== bank.text || saved.isOffered !== bank.isOffered
  }).length + (edits.hotline !== undefined && edits.hotline !== shared.hotline ? 1 : 0)
