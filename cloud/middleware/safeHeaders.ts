import { type Middleware } from 'koa'

const policy = [
  "default-src 'self'", "img-src 'self' data: blob:", "style-src 'self' 'unsafe-inline'", "script-src 'self'", "font-src 'self' data:", "connect-src 'self' blob:",
  "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

/** What a browser may do with our pages: only our own scripts, no frames around us, no address handed on. */
export const safeHeaders = (isDemo: boolean): Middleware => async (context, next) => {
  context.set({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'no-referrer' })
  // The demo speaks plain HTTP on this machine alone.
  if (!isDemo) context.set('Strict-Transport-Security', 'max-age=31536000')
  await next()
}
