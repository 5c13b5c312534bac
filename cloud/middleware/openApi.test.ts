import { openApiDocument } from './openApi'

const refsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (name === '$ref' ? [String(part)] : refsIn(part)))
}

test('every reference of the document leads to a schema that it lists, also from a schema to itself', () => {
  const document = openApiDocument()
  const refs = [...new Set(refsIn(document))]
  expect(refs).toContain('#/components/schemas/Condition')
  for (const ref of refs) expect(document.components.schemas).toHaveProperty(ref.replace('#/components/schemas/', ''))
  expect(JSON.stringify(document)).not.toContain('$defs')
})
