import { type ChosenFile } from '@/platform/browserFiles'
import { createStore } from '@/platform/store'

export interface PhotoWork extends ChosenFile {
  requestId: string
  field: string
  from: 'camera' | 'album'
  /** Hands the approved photo to the form, which is one page below. */
  onApproved: (fileId: string) => void
}

/** The photo that is being framed and checked, kept until it is approved or another one is chosen. */
export const photoWork = createStore<PhotoWork | null>(null)
