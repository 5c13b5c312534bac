import { type EmployerState } from '@shared/domain/employers'
import { epoch, integer, nullable, type RowOf, table, text, ulid, varchar } from '../../database/table'

/** 用人单位. Who answers the phone there is sealed. */
export const employerTable = table({
  name: 'employer',
  columns: {
    id: ulid(), name: varchar(80),
    /** Null: outside of Yangpu. */
    streetId: nullable(ulid()),
    address: nullable(varchar(200)), contactName: nullable(text()), contactPhone: nullable(text()), offered: nullable(text()), partnerUnitId: nullable(ulid()),
    /** Of whoever wrote it down: they and those above keep it. */
    keptByUnitId: ulid(),
    state: varchar<EmployerState>(12), version: integer(), createdAt: epoch(), updatedAt: epoch(),
  },
  unique: [['name', 'keptByUnitId']],
  indexes: [['streetId', 'id']],
})

/** A post: pay as numbers and skills as words, so that people can be matched to it. */
export const employerPostTable = table({
  name: 'employer_post',
  columns: {
    id: ulid(), employerId: ulid(), title: varchar(40), streetId: nullable(ulid()), place: varchar(60),
    /** Yuan a month. */
    wageFrom: nullable(integer()), wageTo: nullable(integer()),
    /** A list of words, as JSON. */
    skills: text(), limits: varchar(200), seats: nullable(integer()), openUntil: varchar(10), closedAt: nullable(epoch()),
    version: integer(), createdAt: epoch(), updatedAt: epoch(),
  },
  indexes: [['employerId', 'id'], ['streetId', 'id'], ['openUntil']],
})

/** Append-only: who went there, when, and what came of it. */
export const employerVisitTable = table({
  name: 'employer_visit',
  columns: { id: ulid(), employerId: ulid(), at: epoch(), day: varchar(10), staffId: ulid(), unitId: nullable(ulid()), outcome: text() },
  indexes: [['employerId', 'day', 'id']],
})

export type EmployerRow = RowOf<typeof employerTable>
export type PostRow = RowOf<typeof employerPostTable>
export const employerTables = [employerTable, employerPostTable, employerVisitTable]
