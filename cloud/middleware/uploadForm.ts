import multer from '@koa/multer'
import { type Context, type Middleware } from 'koa'
import { DomainError } from '@shared/domain/error'
import { type Budget, createBudget } from '../gateways/files/budget'
import { actorId, type Actor } from './actor'

/** Photos of phones of today; what is larger is refused before it is read whole. */
export const uploadLimit = 10 * 1024 * 1024
/** Around the file: the fields, the names and the boundaries. */
const aroundFile = 64 * 1024
/** How long a form may take to arrive, ms: after that the client has given up on it, and others wait for its place. */
const patience = 60_000

const parse = multer({ storage: multer.memoryStorage(), limits: { fileSize: uploadLimit, files: 1, fields: 10, fieldSize: 10_000, parts: 12 } }).single('file') as unknown as Middleware
const tooLarge = new Set(['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE'])

/** Whatever stops the parser came from the caller: a form that was cut off on a bad network, or none at all. */
const readForm = async (context: Context): Promise<void> => {
  const late = setTimeout(() => context.req.destroy(), patience)
  try {
    await parse(context, async () => undefined)
  } catch (error) {
    throw new DomainError(tooLarge.has(String((error as { code?: unknown }).code)) ? 'too_large' : 'bad_request')
  } finally {
    clearTimeout(late)
  }
}

/** Files that are in memory together, in bytes; one caller's share of it holds one large file or several small ones. */
export const createUploadBudget = (): Budget => createBudget({ total: 32 * 1024 * 1024, each: uploadLimit + 2 * aroundFile, waiting: 200, patience: 20_000 })

/**
 * Reads a form with a file once there is room for it, and keeps that room until the call is served: until then nothing of the body is read,
 * so that it waits in the network and not in memory. A body that says itself that it is too large, or not how large it is (which no client of ours does), is not read at all.
 */
export const receiveForm = (room: Budget): Middleware => async (context, next) => {
  const size = context.request.length
  if (size === undefined) throw new DomainError('bad_request')
  if (size > uploadLimit + aroundFile) throw new DomainError('too_large')
  const gone = new AbortController()
  context.req.once('close', () => gone.abort())
  const work = async () => {
    await readForm(context)
    await next()
  }
  await room.run(size, work, { holder: actorId(context.state.actor as Actor), signal: gone.signal })
}
