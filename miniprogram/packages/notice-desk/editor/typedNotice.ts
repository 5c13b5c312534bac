import { type KeptNotice, type NoticeBody } from '@shared/contract/notices'
import { plainWords, readRichText, type RichBlock } from '@shared/domain/richText'
import { type UnitBrief } from '@shared/contract/values'
import { type Areas } from '@/api/areas'

export type NoticeFile = KeptNotice['files'][number]
/** How the places are chosen: all of Yangpu, or these. */
export type Area = 'all' | 'streets' | 'communities'

/** A notice while it is typed. `area` stays also while none is picked yet; `files` are those that were sent, with their addresses. */
export interface TypedNotice extends NoticeBody {
  area: Area
  byCategory: boolean
  files: readonly NoticeFile[]
}

/** What stands there, to be changed. */
export const typedOf = ({ content, files }: Pick<KeptNotice, 'content' | 'files'>): TypedNotice => {
  const { streetCodes, communityCodes, categories } = content.audience
  return { ...content, files, area: communityCodes.length > 0 ? 'communities' : streetCodes.length > 0 ? 'streets' : 'all', byCategory: categories.length > 0 }
}

/** As the service takes it. */
export const bodyOf = ({ kind, title, summary, body, audience, needsReceipt, coverId, attachments, videoId, area, byCategory }: TypedNotice): NoticeBody => ({
  kind, title: title.trim(), summary: summary.trim(), body: body.trim(), needsReceipt, coverId, videoId,
  attachments: attachments.map(({ id, name }) => ({ id, name: name.trim() })),
  audience: { streetCodes: area === 'streets' ? audience.streetCodes : [], communityCodes: area === 'communities' ? audience.communityCodes : [], categories: byCategory ? audience.categories : [] },
})

/** The blocks as people will see them, with the addresses of the pictures. */
export const blocksOf = (body: string, files: readonly NoticeFile[]): RichBlock[] =>
  readRichText(body).map((block) => (block.kind === 'picture' ? { ...block, url: files.find(({ id }) => id === block.fileId)?.url ?? null } : block))

/** Read slowly, characters a minute: most of whom it is for are old. */
const pace = 250

/** 约读 n 分钟, one at least. */
export const minutesOf = (body: string): number => Math.max(1, Math.ceil(plainWords(readRichText(body)).replace(/\s/g, '').length / pace))

/** Where a unit writes for: all of Yangpu, one street or one committee, by the name that it bears. Null: these areas do not know it. */
export const ownArea = ({ kind, name, shortName }: UnitBrief, areas: Areas): { all: true } | { street: Areas[number] } | { community: Areas[number]['communities'][number] } | null => {
  if (kind === 'bureau' || kind === 'district') return { all: true }
  const isOf = (one: { name: string }) => one.name === shortName || name.startsWith(one.name)
  if (kind === 'street') {
    const street = areas.find(isOf)
    return street ? { street } : null
  }
  const community = areas.flatMap(({ communities }) => communities).find(isOf)
  return community ? { community } : null
}

/** For everybody of its own area, as a new one begins. */
export const ownAudience = (unit: UnitBrief, areas: Areas): NoticeBody['audience'] => {
  const own = ownArea(unit, areas)
  return { streetCodes: own && 'street' in own ? [own.street.code] : [], communityCodes: own && 'community' in own ? [own.community.code] : [], categories: [] }
}
