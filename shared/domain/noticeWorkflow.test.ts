import { mustBeSecond, noticeActionsFor, type NoticeFacts } from '@shared/domain/noticeWorkflow'

const facts = (words: Partial<NoticeFacts>): NoticeFacts => ({ state: 'draft', kind: 'notice', edition: 0, isPublic: false, ...words })
const [clerk, writer, lead] = [{ isWriter: false, isReleaser: false }, { isWriter: true, isReleaser: false }, { isWriter: false, isReleaser: true }]

describe('what may be done with a notice', () => {
  it.each([
    ['a draft', facts({}), { clerk: ['edit', 'submit', 'discard'], writer: ['edit', 'submit', 'discard'], lead: ['edit', 'submit', 'discard'] }],
    ['one that is handed in', facts({ state: 'in_review' }), { clerk: [], writer: ['take_back'], lead: ['take_back', 'release', 'return'] }],
    ['one that waits for its time', facts({ state: 'scheduled' }), { clerk: [], writer: ['take_back'], lead: ['take_back'] }],
    ['what is published', facts({ state: 'published', edition: 1, isPublic: true }), { clerk: ['revise', 'receipts'], writer: ['revise', 'receipts'], lead: ['withdraw', 'revise', 'pin', 'receipts'] }],
    ['a letter', facts({ state: 'published', kind: 'letter', edition: 1, isPublic: true }), { clerk: ['revise', 'receipts', 'places'], writer: ['revise', 'receipts', 'places'], lead: ['withdraw', 'revise', 'pin', 'receipts', 'places'] }],
    ['the next edition', facts({ edition: 1, isPublic: true }), { clerk: ['edit', 'submit', 'receipts', 'discard'], writer: ['edit', 'submit', 'receipts', 'discard'], lead: ['edit', 'submit', 'withdraw', 'pin', 'receipts', 'discard'] }],
    ['what was withdrawn', facts({ state: 'withdrawn', edition: 1 }), { clerk: ['receipts'], writer: ['receipts'], lead: ['receipts'] }],
  ])('%s', (_name, given, may) => expect({ clerk: noticeActionsFor(given, clerk), writer: noticeActionsFor(given, writer), lead: noticeActionsFor(given, lead) }).toEqual(may))

  it('asks for a second person unless that is switched off', () => {
    expect([mustBeSecond(writer, true), mustBeSecond(writer, false), mustBeSecond(lead, true)]).toEqual([true, false, false])
  })
})
