import { isPdf, takePdf } from './pdfIntake'

const pdf = (middle: string | Buffer = '1 0 obj\n<<>>\nendobj\n') => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(middle), Buffer.from('trailer<<>>\n%%EOF\n')])
const refusal = (bytes: Buffer) => {
  try {
    return takePdf(bytes).mediaType
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an uploaded PDF', () => {
  it('is kept as it is', () => {
    expect(takePdf(pdf())).toEqual({ bytes: pdf(), width: null, height: null, mediaType: 'application/pdf' })
  })

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<html>%PDF-1.7 %%EOF</html>')],
    ['a PDF behind a web page', Buffer.concat([Buffer.from('<script>1</script>'), pdf()])],
    ['the head alone', Buffer.from('%PDF-1.7')],
    ['one that was cut off', pdf(Buffer.alloc(5000)).subarray(0, 4000)],
    ['a PDF with something long behind it', Buffer.concat([pdf(), Buffer.alloc(3000, 'x')])],
  ])('is not %s', (_name, bytes) => {
    expect(refusal(bytes)).toBe('unsupported_file')
  })

  it('has at most 10 MB', () => {
    const frame = pdf('').length
    expect(refusal(pdf(Buffer.alloc(10 * 1024 * 1024 - frame)))).toBe('application/pdf')
    expect(refusal(pdf(Buffer.alloc(10 * 1024 * 1024 - frame + 1)))).toBe('too_large')
  })

  it('is told by its first bytes, not by a name', () => {
    expect([pdf(), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(' %PDF-1.7')].map(isPdf)).toEqual([true, false, false])
  })
})
