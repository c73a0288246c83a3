import { PAGES, type PageWording } from './page-wording.js'
import { PAGE_POLICY, renderPage } from './render-page.js'

describe('a page', () => {
  it.each(Object.entries<PageWording>(PAGES))(
    '"%s" has a language, a title, one heading, and no script',
    (_name, wording) => {
      const html = renderPage(wording)
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(html).toContain(`<title>${wording.title} - Inroad</title>`)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html.match(/<main>/g)).toHaveLength(1)
      expect(html).not.toMatch(/<script|javascript:|https?:/)
    },
  )

  it('shows text as text', () => {
    const html = renderPage({ title: '<b>', paragraphs: ['a & "b"'], button: `'>` })
    expect(html).toContain('<h1>&lt;b&gt;</h1>')
    expect(html).toContain('<p>a &amp; &quot;b&quot;</p>')
    expect(html).toContain('<button type="submit">&#39;&gt;</button>')
  })

  it('lets nothing run, load or frame it', () => {
    expect(PAGE_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'; /)
    expect(PAGE_POLICY).toContain(`frame-ancestors 'none'`)
    expect(PAGE_POLICY).toContain(`base-uri 'none'`)
  })
})
