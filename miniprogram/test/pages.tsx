import { type ComponentType } from 'react'
import { act, render } from '@testing-library/react'
import { type Me } from '@shared/contract/identity'
import { beginVeteranSession } from '@/session/store'

export const sampleId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
export const veteranMe: Me = { account: { id: sampleId, person: null }, staff: null, csrfToken: null }

/** Lets everything that was answered be drawn. */
export const settled = (): Promise<void> => act(async () => undefined)

/** Opens a page for somebody who is signed in. */
export const openAs = async (Page: ComponentType, me: Me = veteranMe): Promise<void> => {
  beginVeteranSession('token', me)
  render(<Page />)
  await settled()
}
