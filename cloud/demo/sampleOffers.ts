import { type OfferKind } from '@shared/domain/offers'
import { type Clock } from '../database/clock'
import { type Transaction } from '../database/database'
import { newId } from '../database/id'
import { insert } from '../database/rows'
import { type StoredContent, writeContent } from '../features/offers/content'
import { offerPlaceTable } from '../features/offers/entities'

interface SamplePlace {
  name: string
  kind: OfferKind
  offer: string
  unitName: string
  position: StoredContent['position']
}

/** Places that do not exist, and say so by their names: to show what the directory is. A real one begins empty. */
const samplePlaces: readonly SamplePlace[] = [
  { name: '示例书店（演示用，不是真的）', kind: 'shop', offer: '演示：凭优待证购书九折', unitName: '五角场街道退役军人服务站', position: { latitude: 31.3, longitude: 121.51 } },
  { name: '示例公园（演示用，不是真的）', kind: 'park', offer: '演示：凭优待证免门票', unitName: '四平路街道退役军人服务站', position: { latitude: 31.28, longitude: 121.5 } },
  { name: '示例药店（演示用，不是真的）', kind: 'clinic', offer: '演示：凭优待证优先取药', unitName: '控江路街道退役军人服务站', position: null },
]

/** Adds the sample places to a database that is just being made a demo. */
export const addSampleOffers = async (tx: Transaction, clock: Clock): Promise<void> => {
  const now = clock.now()
  for (const { name, kind, offer, unitName, position } of samplePlaces) {
    const [unit] = await tx.query<{ id: string }>('SELECT id FROM unit WHERE name = ?', [unitName])
    const content: StoredContent = { name, kind, offers: [offer], address: '', streetId: unit?.id ?? null, position, howToUse: '演示：出示优待证', phone: null, validFrom: null, validUntil: null }
    await insert(tx, offerPlaceTable, {
      id: newId(clock), state: 'released', released: writeContent(content), draft: null, draftByStaffId: null, draftAt: null, checkedDay: null, partnerUnitId: null, version: 0, createdAt: now, updatedAt: now,
    })
  }
}
