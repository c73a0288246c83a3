import { exampleOpportunity } from '@inroad/events/pipeline/opportunity.shape'
import { normaliseCriteria } from '../criteria/normalise-criteria.js'
import { renderDigestMail } from './digest-mail.js'
import type { OpportunityNews } from './opportunity-news.js'

const names = { cpv: new Map<string, string>(), regions: new Map<string, string>() }
const UNSUBSCRIBE = 'https://inroad.example/subscriptions/unsubscribe/token'
const MANAGE = 'https://inroad.example/subscriptions/manage/token'

function render(
  entries: readonly OpportunityNews[],
  criteria = [normaliseCriteria({ cpv: ['33'] })],
) {
  const urls = { unsubscribeUrl: UNSUBSCRIBE, manageUrl: MANAGE }
  const pageOf = (id: string) => `https://inroad.example/opportunities/${id}`
  return renderDigestMail({ kind: 'weekly', entries, criteria, names, pageOf, ...urls })
}
const isNew = (title: string): OpportunityNews => ({
  kind: 'new',
  opportunity: { ...exampleOpportunity, title },
})

describe('a collected mail', () => {
  it('says of each what a supplier needs to decide, and why it came', () => {
    const { subject, text, html } = render([isNew('Gloves'), isNew('Masks')])
    expect(subject).toBe('This week: 2 opportunities for you')
    for (const said of ['Gloves', 'Masks', '£240,000', 'Category: 33', UNSUBSCRIBE, MANAGE]) {
      expect(text).toContain(said)
    }
    expect(html).toContain('Gloves')
    expect(html).not.toContain('<script')
  })

  it('counts one as one', () => {
    expect(render([isNew('Gloves')]).subject).toBe('This week: 1 opportunity for you')
  })

  it('names every one of very many, and stays within what mail servers take', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => isNew(`Number ${n}.`))
    const { text, html } = render(many)
    for (const n of [0, 59, 60, 1_999]) expect(text).toContain(`Number ${n}.`)
    expect(text).toContain('And 1940 more')
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(1_000_000)
  })

  it('shows markup in a title as text', () => {
    const { html } = render([isNew('<img src=x onerror=alert(1)>')])
    expect(html).not.toContain('<img')
  })
})
