import { makeTicketScene, readTicket, spacedTicketCode } from '@shared/domain/ticket'

const signature = 'abcdefghABCD_-12'

test('a ticket is read from its QR code and from its digits, however they are typed', () => {
  expect(readTicket(makeTicketScene('04127736', signature))).toEqual({ code: '04127736', signature })
  for (const typed of ['04127736', '0412 7736', ' 0412-7736 ']) expect(readTicket(typed)).toEqual({ code: '04127736', signature: null })
})

test('the QR code fits into a scene of WeChat', () => expect(makeTicketScene('04127736', signature).length).toBeLessThanOrEqual(32))

test.each(['', '0412773', '041277365', 't.04127736.short', 't.04127736', 'r.04127736.12345678', 'http://x/04127736'])('%p is no ticket', (text) => expect(readTicket(text)).toBeNull())

test('the digits are shown in two groups', () => expect(spacedTicketCode('04127736')).toBe('0412 7736'))
