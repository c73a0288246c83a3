import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import { exampleOpportunity, type Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { digestEntries, type DigestNews } from './digest-entries.js'
import type { OpportunityNews } from './opportunity-news.js'

const opportunity = (change: Partial<Opportunity>): Opportunity => ({
  ...exampleOpportunity,
  ...change,
})
const isNew = (title: string, change: Partial<Opportunity> = {}): OpportunityNews => ({
  kind: 'new',
  opportunity: opportunity({ title, ...change }),
})
const changed = (title: string, from: string, to: string): OpportunityNews => ({
  kind: 'changed',
  opportunity: opportunity({ title }),
  changes: [{ field: 'value', from, to }],
})
const closed = (): OpportunityNews => {
  const [closure] = OpportunityClosedV1.examples
  if (closure === undefined) throw new Error('an example')
  return { kind: 'closed', closure }
}
const item = (opportunityId: string, sequence: string, news: OpportunityNews): DigestNews => ({
  opportunityId,
  sequence,
  news,
})
const titles = (entries: readonly OpportunityNews[]) =>
  entries.map((news) =>
    news.kind === 'closed' ? 'closed' : `${news.kind} ${news.opportunity.title}`,
  )

describe('the entries of a collected mail', () => {
  it('show what is new and changed meanwhile as new, as it stands', () => {
    const entries = digestEntries([
      item('a', '10', changed('second', '1', '2')),
      item('a', '9', isNew('first')),
    ])
    expect(titles(entries)).toEqual(['new second'])
  })

  it('show two changes as one, from what was known to what holds', () => {
    const [entry] = digestEntries([
      item('a', '2', changed('second', '£1', '£2')),
      item('a', '3', changed('third', '£2', '£3')),
    ])
    expect(entry).toMatchObject({
      kind: 'changed',
      opportunity: { title: 'third' },
      changes: [{ field: 'value', from: '£1', to: '£3' }],
    })
  })

  it('show that something closed, whatever came before', () => {
    expect(
      titles(digestEntries([item('a', '1', isNew('first')), item('a', '2', closed())])),
    ).toEqual(['closed'])
  })

  it('come by kind, and then by the nearest deadline', () => {
    const entries = digestEntries([
      item('a', '1', closed()),
      item('b', '1', changed('change', '1', '2')),
      item('c', '1', isNew('no deadline', { deadline: undefined })),
      item('d', '1', isNew('later', { deadline: '2026-09-02T12:00:00Z' })),
      item('e', '1', isNew('sooner', { deadline: '2026-09-01T12:00:00Z' })),
    ])
    expect(titles(entries)).toEqual([
      'new sooner',
      'new later',
      'new no deadline',
      'changed change',
      'closed',
    ])
  })
})
