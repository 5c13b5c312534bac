import { Agent, request } from 'node:http'

export interface Shot {
  port: number
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One call; throws on anything but 200, so that no figure counts failures. */
export const fire = ({ port, method, path, headers, body }: Shot): Promise<string> =>
  new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, agent, timeout: 20_000, headers: { ...headers, ...(body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } : {}) } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 200)}`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })

/** Fires `count` shots, so many at a time; gives calls per second. */
export const throughput = async (count: number, concurrency: number, shot: (index: number) => Shot): Promise<number> => {
  let next = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: concurrency }, async () => {
    while (next < count) await fire(shot(next++))
  }))
  return count / ((performance.now() - started) / 1000)
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
