import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'

export type DatabaseKind = 'sqlite' | 'mysql'

/** A column in the terms that both databases share. `T` is what a row holds there. */
export interface Column<T> {
  options: EntitySchemaColumnOptions
  /** Never set: carries the type. */
  readonly value?: T
}

const column = <T>(options: EntitySchemaColumnOptions): Column<T> => ({ options })

/** A time-ordered id, ours or a reference to one. */
export const ulid = (): Column<string> => column({ type: 'varchar', length: 26 })
export const varchar = <T extends string = string>(length: number): Column<T> => column({ type: 'varchar', length })
/** Long or sealed text; MySQL's `text` holds 64 KiB. */
export const text = (): Column<string> => column({ type: 'text' })
export const integer = (): Column<number> => column({ type: 'integer' })
/** A fraction. */
export const double = (): Column<number> => column({ type: 'double' })
/** Epoch milliseconds. */
export const epoch = (): Column<number> => column({ type: 'bigint' })
export const nullable = <T>(inner: Column<T>): Column<T | null> => column({ ...inner.options, nullable: true })

type Columns = Readonly<Record<string, Column<unknown>>>

export interface Table<C extends Columns = Columns> {
  name: string
  columns: C
  primary: readonly string[]
  unique: readonly (readonly string[])[]
  indexes: readonly (readonly string[])[]
}

/** The row of a table, from its one declaration. */
export type RowOf<T extends Table> = T extends Table<infer C> ? { [K in keyof C]: C[K] extends Column<infer V> ? V : never } : never

/** Declares a table once: its entity for either database, its row type and its column list come from here. */
export const table = <C extends Columns>(definition: {
  name: string
  columns: C
  primary?: readonly (keyof C & string)[]
  unique?: readonly (readonly (keyof C & string)[])[]
  indexes?: readonly (readonly (keyof C & string)[])[]
}): Table<C> => ({ primary: ['id'], unique: [], indexes: [], ...definition })

const indexName = (prefix: string, { name }: Table, columns: readonly string[]): string => `${prefix}_${name}_${columns.join('_')}`.slice(0, 64)

/** TypeORM's entity. A unique key is a constraint on SQLite and an index on MySQL, or the two would never agree with their schema. */
export const entityOf = (declared: Table, kind: DatabaseKind): EntitySchema => {
  // Ids, hashes and codes are compared byte by byte, as SQLite does; MySQL would take upper and lower case for the same.
  const collation = (type: unknown) => (kind === 'mysql' && (type === 'varchar' || type === 'text') ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {})
  const columns = Object.fromEntries(
    Object.entries(declared.columns).map(([name, { options }]) => [name, { ...options, ...collation(options.type), primary: declared.primary.includes(name) }]),
  )
  const uniques = declared.unique.map((names) => ({ name: indexName('uq', declared, names), columns: [...names] }))
  const indices = declared.indexes.map((names) => ({ name: indexName('ix', declared, names), columns: [...names] }))
  return new EntitySchema({
    name: declared.name,
    tableName: declared.name,
    columns,
    uniques: kind === 'sqlite' ? uniques : [],
    indices: kind === 'sqlite' ? indices : [...indices, ...uniques.map((unique) => ({ ...unique, unique: true }))],
  })
}
