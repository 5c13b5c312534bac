import { makeRequestNumber, yearMonthOf } from '@shared/domain/requestNumber'
import { type Database } from '../../database/database'
import { duplicateKey, insert } from '../../database/rows'
import { numberBlockTable } from './entities'

/** How many running numbers an instance takes at a time: one write for that many submissions, and small gaps after a restart. */
const blockSize = 100

export interface RequestNumbers {
  /** The next number of the month in which `submittedAt` falls. */
  take: (submittedAt: number) => Promise<string>
}

/** Hands out request numbers from blocks that the database gives to one instance each. */
export const createRequestNumbers = (database: Database): RequestNumbers => {
  const blocks = new Map<string, { next: number; end: number }>()
  const fetching = new Map<string, Promise<void>>()

  const fetchBlock = async (yearMonth: string): Promise<void> => {
    const end = await reserve(database, yearMonth)
    blocks.clear()
    blocks.set(yearMonth, { next: end - blockSize, end })
  }
  const take = async (submittedAt: number): Promise<string> => {
    const yearMonth = yearMonthOf(submittedAt)
    for (;;) {
      const block = blocks.get(yearMonth)
      if (block && block.next < block.end) return makeRequestNumber(submittedAt, block.next++)
      const pending = fetching.get(yearMonth) ?? fetchBlock(yearMonth).finally(() => fetching.delete(yearMonth))
      fetching.set(yearMonth, pending)
      await pending
    }
  }
  return { take }
}

/** Takes a block and gives its exclusive end. */
const reserve = (database: Database, yearMonth: string): Promise<number> =>
  database.transaction(async (tx) => {
    const { affected } = await tx.execute('UPDATE number_block SET nextNumber = nextNumber + ? WHERE yearMonth = ?', [blockSize, yearMonth])
    if (affected === 0) await insert(tx, numberBlockTable, { yearMonth, nextNumber: 1 + blockSize })
    const [block] = await tx.query<{ nextNumber: number }>('SELECT nextNumber FROM number_block WHERE yearMonth = ?', [yearMonth])
    return block?.nextNumber ?? 1 + blockSize
  }).catch((error: unknown) => {
    // The first of a month: two instances began it at once.
    if (duplicateKey(error)) return reserve(database, yearMonth)
    throw error
  })
