import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import { allEndpoints } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { condition } from '@shared/contract/services'
import { errorTable } from '@shared/text/errors'

type Schema = NonNullable<Endpoint['body']>

/** Schemas that contain themselves, by the name under which the document lists them. */
const named = { Condition: condition }

/** Some checks (trimming, custom bounds) have no word in JSON Schema; the server makes them all the same. */
const json = (schema: Schema, typeMode: 'input' | 'output') => {
  const { $schema: _dialect, $defs: _definitions, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode, definitions: named, overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` })
  return rest
}

const namedSchemas = () => toJsonSchemaDefs(named, { errorMode: 'ignore', overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` })

const properties = (schema: Schema | undefined) => (schema ? ((json(schema, 'input') as { properties?: Record<string, object>; required?: string[] })) : {})

const parameters = ({ params, query }: Endpoint) =>
  (['path', 'query'] as const).flatMap((place) => {
    const { properties: fields = {}, required = [] } = properties(place === 'path' ? params : query)
    return Object.entries(fields).map(([name, schema]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema }))
  })

const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' } }

const requestBody = ({ body, upload }: Endpoint) => {
  if (!body) return {}
  const fields = json(body, 'input') as { properties?: Record<string, object>; required?: string[] }
  const multipart = { type: 'object', properties: { ...fields.properties, file: { type: 'string', format: 'binary' } }, required: [...(fields.required ?? []), 'file'] }
  return { requestBody: { required: true, content: upload ? { 'multipart/form-data': { schema: multipart } } : { 'application/json': { schema: fields } } } }
}

const operation = (endpoint: Endpoint) => ({
  operationId: endpoint.name,
  summary: endpoint.summary,
  parameters: [...parameters(endpoint), ...(endpoint.idempotent ? [idempotencyKey] : [])],
  ...requestBody(endpoint),
  security: endpoint.access === 'anyone' ? [] : [{ bearer: [] }, { cookie: [] }],
  'x-access': endpoint.access,
  ...(endpoint.limit ? { 'x-limit': endpoint.limit } : {}),
  responses: {
    200: { description: 'ok', content: endpoint.binary ? { 'application/octet-stream': {} } : { 'application/json': { schema: json(endpoint.answer, 'output') } } },
    default: { description: 'refused', content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
  },
})

const pathOf = ({ path }: Endpoint): string => `/api${path.replace(/:(\w+)/g, '{$1}')}`

const build = () => {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of allEndpoints) (paths[pathOf(endpoint)] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint)
  const error = { type: 'object', properties: { code: { enum: Object.keys(errorTable) }, text: { type: 'string' }, details: { type: 'object' } }, required: ['code', 'text', 'details'] }
  return {
    openapi: '3.1.0',
    info: { title: '杨浦区退役军人服务', version: '1' },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'staff_session' } },
      schemas: { ...namedSchemas(), Refusal: { type: 'object', properties: { error }, required: ['error'] } },
    },
  }
}

let document: ReturnType<typeof build> | undefined

/** OpenAPI 3.1, derived from the contract. */
export const openApiDocument = () => (document ??= build())
