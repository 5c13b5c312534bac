import { type ExportSection } from './sections'

/** The shape of the file; programs that read it look at this first. */
export const exportVersion = 1

interface About {
  personId: string
  exportedAt: number
}

/** Everything as one JSON object, written while it is read: a chapter has what there is one of (`head`) and its `entries`. */
export async function* writeJson({ personId, exportedAt }: About, sections: readonly ExportSection[]): AsyncGenerator<string> {
  yield `{"format":"yangpu-veterans-record","version":${exportVersion},"exportedAt":${exportedAt},"personId":${JSON.stringify(personId)},"sections":{`
  for (const [at, { key, title, head, entries }] of sections.entries()) {
    yield `${at > 0 ? ',' : ''}${JSON.stringify(key)}:{"title":${JSON.stringify(title)},"head":${JSON.stringify((await head()).data)},"entries":[`
    let isFirst = true
    for await (const batch of entries()) {
      if (batch.length === 0) continue
      yield `${isFirst ? '' : ','}${batch.map(({ id, title: name, data }) => JSON.stringify({ id, title: name, data })).join(',')}`
      isFirst = false
    }
    yield ']}'
  }
  yield '}}'
}
