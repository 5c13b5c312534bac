import { type contract } from '@shared/contract/contract'
import { rulesOf } from '@shared/fields'
import { type FieldKindRules } from '@shared/fields/fieldKindRules'
import { formatRequestNumber } from '@shared/domain/requestNumber'
import { paperMomentText, printTexts } from '@shared/text/assist'
import { type BinaryAnswer, type Call } from '../../middleware/endpoints'
import { type Services } from '../../services'
import { follow } from './links'
import { type HandledRequest, logTaken } from './opened'
import { printPage } from './printPage'

/** The page holds its pictures itself; a photo of the right size has some 50 KB. */
const largestPicture = 2 * 1024 * 1024

/** Nothing but the page, its styles and the pictures in it. */
const headers = { 'Content-Security-Policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", 'Content-Disposition': 'inline' }

/** The first file that the form shows there, as an address that holds the picture; null where there is none. */
const pictureOf = async ({ database, files, vault }: Services, { request, sections }: HandledRequest, place: NonNullable<FieldKindRules['printedAs']>): Promise<string | null> => {
  const fileId = sections.flatMap(({ answers }) => answers).find(({ kind }) => rulesOf(kind)?.printedAs === place)?.files[0]
  if (!fileId) return null
  const [row] = await database.query<{ size: number; mediaType: string }>("SELECT size, mediaType FROM stored_file WHERE id = ? AND requestId = ? AND state = 'stored'", [fileId, request.id])
  if (!row || row.size > largestPicture || row.mediaType !== 'image/jpeg') return null
  const sealed = await files.get(fileId)
  return sealed && `data:image/jpeg;base64,${vault.openBytes(sealed, fileId).toString('base64')}`
}

/** The application form as a page to print; it says on every sheet who printed it, when and what for. */
export const readPrint = async (call: Call<typeof contract.readPrint>): Promise<BinaryAnswer> => {
  const { services, now } = call
  const { staff, handled } = await follow('print', call)
  const { request, entry, sections, network, unitId } = handled
  const number = formatRequestNumber(request.number ?? '')
  const shown = sections.map(({ title, answers }) => ({ title, answers: answers.filter(({ files }) => files.length === 0) })).filter(({ answers }) => answers.length > 0)
  const page = printPage({
    title: entry.texts.title, number,
    submittedText: request.submittedAt === null ? '' : paperMomentText(request.submittedAt),
    unitName: network.unit(request.ownerUnitId).name,
    outsideNumber: request.outside ? (JSON.parse(request.outside) as { number: string }).number : null,
    sections: shown.map(({ title, answers }) => ({ title, rows: answers.map(({ label, text }) => ({ label, text })) })),
    papers: sections.flatMap(({ answers }) => answers).flatMap(({ label, text, files }) => (files.length > 1 ? [`${label}（${text}）`] : files.length === 1 ? [label] : [])),
    photo: await pictureOf(services, handled, 'photo'), signature: await pictureOf(services, handled, 'signature'),
    footer: printTexts.footer(staff.name, network.unit(unitId).name, paperMomentText(now), number),
  })
  await logTaken(services, staff, handled, 'print')
  return { bytes: Buffer.from(page), mediaType: 'text/html; charset=utf-8', headers }
}
