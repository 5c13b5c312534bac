/** Codes as they stand in a column, between commas: ',key_care,unemployed,'; ',' where there are none. */
export const packed = (codes: readonly string[]): string => (codes.length === 0 ? ',' : `,${[...new Set(codes)].join(',')},`)

/** The codes of a column, in the order of those that are known; what a newer release wrote is left out. */
export const unpacked = <Code extends string>(column: string, known: readonly Code[]): Code[] => known.filter((code) => column.includes(`,${code},`))

/** A condition by which a column names at least one of these. */
export const namesAny = (column: string, codes: readonly string[]): { sql: string; values: string[] } => ({
  sql: `(${codes.map(() => `${column} LIKE ?`).join(' OR ') || '1 = 0'})`, values: codes.map((code) => `%,${code},%`),
})
