import { allEndpoints, contract } from '@shared/contract/contract'
import { type Endpoint } from '@shared/contract/endpoint'
import { errorTable } from '@shared/text/errors'
import { onEachDatabase } from '../test/eachDatabase'
import { startTestServer, type TestServer } from '../test/testServer'
import { openApiDocument } from './openApi'

interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
}
interface Operation {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: { required: boolean; content: Record<string, { schema: Schema }> }
  security: object[]
  responses: Record<string, { content: Record<string, { schema?: Schema & { $ref?: string } }> }>
}

/** As it arrives: what JSON leaves out is not there. */
const document = JSON.parse(JSON.stringify(openApiDocument()))
const operationOf = ({ path, method }: Endpoint): Operation => document.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`][method.toLowerCase()]
const keysOf = (schema: unknown): string[] => Object.keys((schema as { entries?: object } | undefined)?.entries ?? {})
const parametersIn = (endpoint: Endpoint, place: string) => operationOf(endpoint).parameters.filter((parameter) => parameter.in === place)

/** Every object in the document, with where it stands. */
const walk = function* (value: unknown, at = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  yield [at, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${at}/${key}`)
}
const lookUp = (reference: string): unknown =>
  reference.slice(2).split('/').reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document)

onEachDatabase('openapi.json', ({ database }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer(database())
  })
  afterAll(() => server.stop())

  it('is served to anybody, as it was derived', async () => {
    const response = await fetch(`${server.url}/openapi.json`)
    expect([response.status, await response.json()]).toEqual([200, document])
  })
})

describe('the OpenAPI document', () => {
  it('is 3.1, and holds the endpoints of the contract and no other', () => {
    const listed = Object.values(document.paths as Record<string, Record<string, Operation>>).flatMap((methods) => Object.values(methods))
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(listed.map(({ operationId }) => operationId).sort()).toEqual(allEndpoints.map(({ name }) => name).sort())
    expect(listed.every(({ summary }) => summary.length > 3)).toBe(true)
  })

  it.each(Object.keys(contract) as (keyof typeof contract)[])('%s is there with parameters, body, answer, refusals and who may call', (name) => {
    const endpoint: Endpoint = contract[name]
    const { requestBody, responses, security } = operationOf(endpoint)
    const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter)
    expect(parametersIn(endpoint, 'path').map((parameter) => parameter.name)).toEqual(inPath)
    expect(parametersIn(endpoint, 'path').every(({ required }) => required)).toBe(true)
    expect(parametersIn(endpoint, 'query').map((parameter) => parameter.name)).toEqual(keysOf(endpoint.query))
    expect(parametersIn(endpoint, 'header').map((parameter) => parameter.name)).toEqual(endpoint.idempotent ? ['Idempotency-Key'] : [])
    expect(security).toEqual(endpoint.access === 'anyone' ? [] : [{ bearer: [] }, { cookie: [] }])
    const sent = Object.values(requestBody?.content ?? {})[0]?.schema
    expect(Object.keys(sent?.properties ?? {})).toEqual([...keysOf(endpoint.body), ...(endpoint.upload ? ['file'] : [])])
    expect(Object.keys(requestBody?.content ?? {})).toEqual(endpoint.body ? [endpoint.upload ? 'multipart/form-data' : 'application/json'] : [])
    const answer = responses['200']?.content ?? {}
    if (endpoint.binary) expect(Object.keys(answer)).toEqual(['application/octet-stream'])
    else expect(Object.keys(answer['application/json']?.schema?.properties ?? {})).toEqual(keysOf(endpoint.answer))
    expect(responses.default?.content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/Refusal' })
  })

  it('says which fields of a body may be left out, and that an upload needs its file', () => {
    const required = (endpoint: Endpoint) => Object.values(operationOf(endpoint).requestBody?.content ?? {})[0]?.schema.required
    expect(required(contract.signIn)).toEqual(['code', 'privacyVersion'])
    expect(required(contract.uploadFile)).toEqual(['requestId', 'field', 'file'])
  })

  it('refers only to what is in it', () => {
    const references = [...walk(document)].filter(([, value]) => typeof value.$ref === 'string').map(([at, { $ref }]) => ({ at, $ref: $ref as string }))
    expect(references.length).toBeGreaterThanOrEqual(allEndpoints.length)
    expect(references.filter(({ $ref }) => !$ref.startsWith('#/') || lookUp($ref) === undefined)).toEqual([])
    const schemes = Object.keys(document.components.securitySchemes)
    const used = allEndpoints.flatMap((endpoint) => operationOf(endpoint).security.flatMap((one) => Object.keys(one)))
    expect([...new Set(used)].sort()).toEqual(schemes.sort())
  })

  it('requires no property that it does not describe', () => {
    const wrong = [...walk(document)].filter(([, { required, properties }]) => Array.isArray(required) && required.some((name) => !Object.hasOwn((properties ?? {}) as object, name)))
    expect(wrong.map(([at]) => at)).toEqual([])
  })

  it('lists every code of a refusal', () => {
    expect(document.components.schemas.Refusal.properties.error.properties.code.enum).toEqual(Object.keys(errorTable))
  })
})
