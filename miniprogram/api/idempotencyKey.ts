const part = (): string => Math.random().toString(36).slice(2, 12).padEnd(10, '0')

/** Names one intention of the person, kept over all tries. It must be new, not secret: the service reads it together with who calls. */
export const newIdempotencyKey = (): string => `${Date.now().toString(36)}-${part()}${part()}`
