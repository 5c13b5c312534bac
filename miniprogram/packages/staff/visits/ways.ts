import { open } from '@/platform/navigation'

/** Whom it is about, and which task or promise it would end. */
export interface Door {
  id: string
  taskId?: string
  followsId?: string
}

// One page for the list, the person and the form: a browser that has opened the list has all of it, and needs no network for the rest.
const to = ({ id, ...door }: Door, view: 'person' | 'form'): Promise<void> => open('staffVisits', { person: id, ...door, view })

export const openPerson = (door: Door): void => void to(door, 'person')
export const openForm = (door: Door): void => void to(door, 'form')
