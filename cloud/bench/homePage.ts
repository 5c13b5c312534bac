import { type Database } from '../database/database'
import { newId } from '../database/id'
import { notificationTable } from '../notify/entities'
import { type SeededDraft } from './drafts'
import { insertMany } from './insertMany'
import { type Shot } from './load'

const clock = { now: () => Date.now() }
const messages = 200

/** Leaves a veteran two hundred messages, half of them read. */
export const seedMessages = async (database: Database, { personId }: SeededDraft): Promise<void> => {
  const now = clock.now()
  await insertMany(database, notificationTable, Array.from({ length: messages }, (_unused, at) => ({
    id: newId(clock), recipientKind: 'person' as const, recipientId: personId, template: 'stage_advanced' as const, params: JSON.stringify({ service: '优待证申领', stage: '核实' }),
    requestId: null, link: null, createdAt: now, readAt: at % 2 === 0 ? now : null,
  })))
}

const shot = (path: string) => (port: number, { token }: SeededDraft): Shot => ({ port, method: 'GET', path, headers: { Authorization: `Bearer ${token}` } })
export const homeShot = shot('/api/home')
export const messagesShot = shot('/api/messages')
