import { type AssistRow } from '@shared/contract/assist'
import { rulesOf } from '@shared/fields'
import { partTexts } from '@shared/text/answerParts'
import { type HandledRequest } from './opened'

/** The filled-in form as things to copy, in its own order: each answer whole, then the pieces of it that the national form asks for. */
export const assistSections = ({ sections, answers, network }: Pick<HandledRequest, 'sections' | 'answers' | 'network'>): { title: string; rows: AssistRow[] }[] => {
  const unitName = (code: string) => network.byCode(code)?.shortName ?? ''
  return sections
    .map(({ title, answers: shown }) => ({
      title,
      rows: shown.filter(({ kind, files }) => files.length === 0 && rulesOf(kind)?.asks !== 'agreement').flatMap(({ field, kind, label, text }): AssistRow[] => [
        { key: field, label, value: text, isPart: false },
        ...(rulesOf(kind)?.partsOf(answers[field], { unitName }) ?? []).filter(([, value]) => value !== '').map(([part, value]) => ({ key: `${field}.${part}`, label: partTexts[part], value, isPart: true })),
      ]),
    }))
    .filter(({ rows }) => rows.length > 0)
}
