import { estateGroundOf, type Known, roadGroundOf } from './coverageGrounds'
import { namedGround } from './namedGround'
import { type Candidate } from './place'
import { pool } from './pool'
import { type ReadAddress } from './readAddress'

/** The streets that an address may mean, surest first, each with its confidence (0 to 1) and evidence. Empty when nothing speaks for any. */
export const findPlace = (read: ReadAddress, known: Known, streetCount: number): Candidate[] =>
  pool([namedGround(read, known.units), roadGroundOf(read, known), estateGroundOf(read, known)].filter(({ length }) => length > 0), streetCount)
