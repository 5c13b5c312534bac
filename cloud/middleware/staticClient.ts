import { type Middleware } from 'koa'
import send from 'koa-send'
import { refusal } from './errors'

const hashed = /\.[0-9a-f]{8,}\.|\/(chunk|static)\//

/** The built H5 client. Files with a hash in their name are kept for good, the page itself is asked for each time. */
export const staticClient = (folder: string | null): Middleware => async (context) => {
  const isReading = context.method === 'GET' || context.method === 'HEAD'
  if (!folder || !isReading || context.path.startsWith('/api/')) {
    context.status = 404
    context.body = refusal('not_found')
    return
  }
  const sendFile = (path: string) =>
    send(context, path, { root: folder, setHeaders: (response) => response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache') })
  const isPage = context.path === '/' || !/\.\w+$/.test(context.path)
  try {
    await sendFile(isPage ? '/index.html' : context.path)
  } catch (error) {
    if ((error as { status?: number }).status !== 404) throw error
    context.status = 404
    context.body = refusal('not_found')
  }
}
