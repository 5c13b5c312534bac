import { html, Markup } from './html'

describe('markup', () => {
  it('escapes every text that is put into it, in elements and in attributes', () => {
    const words = `<script>alert("1")</script> & 'x'`
    expect(html`<p title="${words}">${words}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>')
  })

  it('takes markup as it is, one piece or many', () => {
    expect(html`<ul>${['a', '<b>'].map((word) => html`<li>${word}</li>`)}</ul>${new Markup('<hr>')}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>')
  })
})
