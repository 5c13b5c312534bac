import * as v from 'valibot'

/**
 * What somebody wrote, in words that stay the same over releases: without what they left at its default, which a later release may have more of,
 * and in one order.
 */
export const writtenOf = <Entries extends v.ObjectEntries>(schema: v.ObjectSchema<Entries, undefined>, body: Readonly<Record<string, unknown>>): string => {
  const defaults: Readonly<Record<string, unknown>> = v.getDefaults(schema)
  return JSON.stringify(Object.keys(body).filter((key) => JSON.stringify(body[key]) !== JSON.stringify(defaults[key])).sort().map((key) => [key, body[key]]))
}
