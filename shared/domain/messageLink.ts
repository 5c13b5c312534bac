/** What a message opens that is about no request. A client that does not know the kind shows the message alone. */
export const messageLinkKinds = ['signup', 'activity', 'myInterests', 'staffInterests', 'staffEmployers', 'thread', 'staffThread', 'appointment', 'staffAppointments', 'notice', 'staffNotice', 'staffCalls', 'staffLedger'] as const
export type MessageLinkKind = (typeof messageLinkKinds)[number]
export type MessageLink = `${MessageLinkKind}:${string}`

/** Reads a link; null for a kind that this release does not know. */
export const readMessageLink = (link: string | null | undefined): { kind: MessageLinkKind; id: string } | null => {
  const [, named, id] = /^([A-Za-z_]+):([0-9A-Z]{26})$/.exec(link ?? '') ?? []
  const kind = messageLinkKinds.find((known) => known === named)
  return kind && id ? { kind, id } : null
}
