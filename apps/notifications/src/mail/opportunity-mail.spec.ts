import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import { exampleOpportunity } from '@inroad/events/pipeline/opportunity.shape'
import { normaliseCriteria } from '../criteria/normalise-criteria.js'
import { renderOpportunityMail } from './opportunity-mail.js'
import type { OpportunityNews } from './opportunity-news.js'

const names = {
  cpv: new Map([['3314', 'Medical consumables (3314)']]),
  regions: new Map([['UKD3', 'Greater Manchester (UKD3)']]),
}
const wanted = normaliseCriteria({
  cpv: ['3314', '85'],
  regions: ['UKD'],
  words: ['catheter', 'stoma bag'],
  prefersSme: true,
})

const pageOf = (id: string) => `https://inroad.example/opportunities/${id}`

function render(news: OpportunityNews, criteria = wanted) {
  const unsubscribeUrl = 'https://inroad.example/subscriptions/unsubscribe/token'
  const manageUrl = 'https://inroad.example/subscriptions/manage/token'
  return renderOpportunityMail({ news, criteria, names, unsubscribeUrl, manageUrl, pageOf })
}

function renderNew(changed: Partial<typeof exampleOpportunity>) {
  return render({ kind: 'new', opportunity: { ...exampleOpportunity, ...changed } })
}

describe('the mail about an opportunity', () => {
  it('says in text and in HTML what a supplier needs to decide', () => {
    const { subject, text, html } = renderNew({})
    expect(subject).toBe('New opportunity: Supply of urinary catheters')
    for (const fact of [
      'Example Vale NHS Foundation Trust',
      '£240,000',
      'Monday 14 September 2026 at 12 noon (UK time)',
      'Greater Manchester (UKD3)',
      'Tender',
      'Yes, the notice says so',
      'https://www.find-tender.service.gov.uk/Notice/912345-2026',
      `https://inroad.example/opportunities/${exampleOpportunity.opportunityId}`,
      'https://inroad.example/subscriptions/unsubscribe/token',
      'https://inroad.example/subscriptions/manage/token',
    ]) {
      expect(text).toContain(fact)
      expect(html).toContain(fact)
    }
  })

  it('says why it comes ahead of a collected mail', () => {
    const urls = {
      unsubscribeUrl: 'https://inroad.example/u',
      manageUrl: 'https://inroad.example/m',
    }
    const news = { kind: 'new', opportunity: exampleOpportunity } as const
    const early = { news, criteria: wanted, names, ...urls, pageOf, aheadOf: 'weekly' } as const
    expect(renderOpportunityMail(early).text).toContain('one mail a week. This comes by itself')
    expect(renderNew({}).text).not.toContain('comes by itself')
  })

  it('says "not stated" where the notice states no value, region or buyer', () => {
    const { text } = renderNew({ value: undefined, regions: [], buyers: [], deadline: undefined })
    expect(text).toContain('Value: Not stated')
    expect(text).toContain('Where: Not stated')
    expect(text).toContain('Buyer: Not stated')
    expect(text).toContain('Deadline: None stated')
  })

  it("names which of the reader's own criteria were met", () => {
    const { text } = renderNew({})
    expect(text).toContain('Category: Medical consumables (3314) or 85')
    expect(text).toContain('This one matches: Medical consumables (3314)')
    expect(text).toContain('Words: catheter or stoma bag')
    expect(text).toContain('This one matches: catheter\n')
  })

  it('tells whoever asked for everything that this is why', () => {
    const { text } = render({ kind: 'new', opportunity: exampleOpportunity }, normaliseCriteria({}))
    expect(text).toContain('You asked Inroad for every opportunity.')
  })

  it('speaks of SMEs only to those who prefer what suits them', () => {
    const indifferent = normaliseCriteria({ cpv: ['33'] })
    const { text } = render({ kind: 'new', opportunity: exampleOpportunity }, indifferent)
    expect(text).not.toContain('SME')
  })

  it('shows a moved deadline old and new, and says so in the subject', () => {
    const [example] = OpportunityAmendedV1.examples
    if (!example) throw new Error('no example')
    const { subject, text, html } = render({ kind: 'changed', ...example })
    expect(subject).toBe('Deadline moved: Supply of urinary catheters')
    for (const body of [text, html]) {
      expect(body).toContain('Now: Monday 21 September 2026 at 12 noon (UK time)')
      expect(body).toContain('Before: Monday 14 September 2026 at 12 noon (UK time)')
    }
  })

  it('shows a value that was stated at last', () => {
    const changes = [{ field: 'value' as const, to: '£120,000' }]
    const { subject, text } = render({ kind: 'changed', opportunity: exampleOpportunity, changes })
    expect(subject).toMatch(/^Changed: /)
    expect(text).toContain('Value: Now: £120,000\n    Before: Not stated')
  })

  it('says how it ended', () => {
    const [closure] = OpportunityClosedV1.examples
    if (!closure) throw new Error('no example')
    const { subject, text } = render({ kind: 'closed', closure })
    expect(subject).toBe('Closed: Supply of urinary catheters')
    expect(text).toContain('ended this procurement before an award')
    expect(text).toContain('Inroad told you of this opportunity before')
  })

  it('says on its face when no statute requires the entry', () => {
    const voluntary = renderNew({ notice: { id: 'draft-17', publishedAt: '2026-08-11T00:00:00Z' } })
    expect(voluntary.text).toContain('No statute requires this entry')
    expect(renderNew({}).text).not.toContain('No statute requires this entry')
  })

  it('can be written for every example of its events', () => {
    const news: OpportunityNews[] = [
      ...OpportunityPublishedV1.examples.map((opportunity) => ({
        kind: 'new' as const,
        opportunity,
      })),
      ...OpportunityAmendedV1.examples.map((data) => ({ kind: 'changed' as const, ...data })),
      ...OpportunityClosedV1.examples.map((closure) => ({ kind: 'closed' as const, closure })),
    ]
    for (const one of news) expect(render(one).text).toContain('Why you get this')
  })
})

describe('text from a notice', () => {
  const hostile = '<script>alert("1")</script>\r\nBcc: all@example.org\r\n\r\n& more'

  it('breaks out of neither a header nor HTML', () => {
    const buyers = [{ name: hostile, identifiers: [] }]
    const { subject, html, text } = renderNew({ title: hostile, buyers })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
    expect(text).not.toMatch(/^Bcc:/m)
  })

  it('is cut in the subject and stands whole in the mail', () => {
    const title = `Framework ${'of many words '.repeat(140)}end`
    const { subject, text } = renderNew({ title })
    expect(subject.length).toBeLessThanOrEqual(110)
    expect(subject).toMatch(/…$/)
    expect(text).toContain(title)
  })

  it('makes no link but to the web', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@example.org/']) {
      const { html } = renderNew({ notice: { ...exampleOpportunity.notice, url } })
      expect(html.match(/href="[^"]*"/g)).toEqual([
        `href="${pageOf(exampleOpportunity.opportunityId)}"`,
        'href="https://inroad.example/subscriptions/manage/token"',
        'href="https://inroad.example/subscriptions/unsubscribe/token"',
      ])
    }
  })
})
