/** A ticket as it is scanned, or as its eight digits are read out and typed. */
export interface ScannedTicket {
  code: string
  /** Null where the digits were typed: whoever types has the paper or the person before them. */
  signature: string | null
}

/** What the QR code of a ticket holds: at most 32 characters, all of which WeChat takes for a scene. */
export const makeTicketScene = (code: string, signature: string): string => `t.${code}.${signature}`

/** 0412 7736, as it is read. */
export const spacedTicketCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** Reads what was scanned or typed, with or without spaces and dashes; null for anything that is no ticket. */
export const readTicket = (text: string): ScannedTicket | null => {
  const [, scanned, signature] = /^t\.(\d{8})\.([A-Za-z0-9_-]{16})$/.exec(text.trim()) ?? []
  if (scanned && signature) return { code: scanned, signature }
  const digits = text.replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? { code: digits, signature: null } : null
}
