import { NOTHING_STATED, type StatedFacts } from '../known/fact-changes.js'
import type { NoticeKind } from '../rules/notice-kinds.js'
import type { TenderTerms } from '../terms/tender-terms.js'
import type { SmeCheckId, SmeCheckInput } from './sme-check.js'
import { smeChecks } from './sme-checks.js'

const LOT = { id: '1', title: 'North' }
const PUBLISHED = new Date('2026-08-12T09:00:00Z')

interface Notice {
  regime?: SmeCheckInput['regime']
  kind?: NoticeKind
  facts?: Partial<StatedFacts>
  terms?: TenderTerms
  plannedAt?: string[]
}

function check(id: SmeCheckId, { facts, terms = {}, plannedAt = [], ...more }: Notice) {
  const stated = { ...NOTHING_STATED, title: 'Catheters', ...facts }
  const notice = { regime: 'PA2023' as const, kind: 'UK4' as const, plannedAt, ...more }
  const found = smeChecks({ ...notice, facts: stated, terms, publishedAt: PUBLISHED })
  const one = found.find((each) => each.id === id)
  if (!one) throw new Error(`no check ${id}`)
  return one
}

/** A deadline so many days from the day of publication, at noon in the UK. */
function inDays(days: number): Partial<StatedFacts> {
  const day = new Date(Date.UTC(2026, 7, 12 + days, 11))
  return { deadline: day.toISOString() }
}

const ELECTRONIC: TenderTerms = { electronicTenders: true, documentsWithNotice: true }

describe('lots or reasons', () => {
  it.each<[string, Notice, string, string]>([
    ['two lots', { facts: { lots: [LOT, { id: '2' }] } }, 'passed', 'lots'],
    ['one lot', { facts: { lots: [LOT] } }, 'attention', 'no-lots-no-reason'],
    ['nothing', {}, 'attention', 'no-lots-no-reason'],
    ['a reason', { terms: { noLotsReason: 'One machine.' } }, 'passed', 'reason'],
    ['a reason of blanks', { terms: { noLotsReason: '  ' } }, 'attention', 'no-lots-no-reason'],
    ['light touch', { terms: { specialRegimes: ['light-touch'] } }, 'not-applicable', 'exempt'],
    ['a utility', { terms: { specialRegimes: ['utilities'] } }, 'not-applicable', 'exempt'],
    [
      'a concession',
      { terms: { specialRegimes: ['concession'] } },
      'attention',
      'no-lots-no-reason',
    ],
    ['another regime', { regime: 'PSR2023', kind: 'tender' }, 'not-applicable', 'exempt'],
    ['below the thresholds', { kind: 'below-threshold' }, 'not-applicable', 'exempt'],
    ['engagement', { kind: 'UK2' }, 'not-applicable', 'exempt'],
  ])('for %s', (_, notice, outcome, finding) => {
    expect(check('lots-or-reasons', notice)).toMatchObject({ outcome, finding })
  })
})

describe('the days for tenders', () => {
  it.each<[number, string, Notice]>([
    [25, 'electronic tenders with all documents', { terms: ELECTRONIC }],
    [30, 'electronic tenders, documents later', { terms: { electronicTenders: true } }],
    [30, 'tenders on paper', { terms: { electronicTenders: false, documentsWithNotice: true } }],
    [35, 'what nobody has answered', {}],
    [25, 'requests to participate', { terms: { procedure: 'competitive-flexible' } }],
    [10, 'urgency', { terms: { ...ELECTRONIC, shorterPeriod: 'state-of-urgency' } }],
    [10, 'a dynamic market', { terms: { shorterPeriod: 'dynamic-market' } }],
    [10, 'pre-selected suppliers', { terms: { shorterPeriod: 'pre-selected-suppliers' } }],
    [10, 'a planned procurement notice of 40 days before', { plannedAt: ['2026-07-03T08:00:00Z'] }],
    [35, 'one of 39 days before', { plannedAt: ['2026-07-04T08:00:00Z'] }],
    [35, 'one of 13 months before', { plannedAt: ['2025-07-12T08:00:00Z'] }],
    [
      35,
      'one that is only said to be there',
      { terms: { shorterPeriod: 'planned-procurement-notice' } },
    ],
  ])('are at least %s for %s', (least, _, notice) => {
    const outcome = (days: number) =>
      check('tender-days', { ...notice, facts: inDays(days) }).outcome
    expect([outcome(least - 1), outcome(least)]).toEqual(['attention', 'passed'])
  })

  it.each<[string, Notice, string, string]>([
    [
      'light touch',
      { terms: { specialRegimes: ['light-touch'] }, facts: inDays(3) },
      'passed',
      'short',
    ],
    ['negotiated', { terms: { shorterPeriod: 'negotiated' }, facts: inDays(3) }, 'passed', 'short'],
    ['another regime', { regime: 'PSR2023', kind: 'tender', facts: inDays(5) }, 'passed', 'short'],
    ['no deadline', {}, 'attention', 'no-deadline'],
    ['a deadline that is over', { facts: inDays(-1) }, 'attention', 'deadline-past'],
    ['planning', { kind: 'UK3' }, 'not-applicable', 'nothing-tendered'],
    ['more than enough', { terms: ELECTRONIC, facts: inDays(30) }, 'passed', 'enough'],
    [
      'the minimum, where more is advised',
      { terms: ELECTRONIC, facts: inDays(25) },
      'passed',
      'short',
    ],
  ])('for %s', (_, notice, outcome, finding) => {
    expect(check('tender-days', notice)).toMatchObject({ outcome, finding })
  })

  it('say by how much they fall short', () => {
    const { found, advice } = check('tender-days', { terms: ELECTRONIC, facts: inDays(20) })
    expect(found).toContain('There are 20 days')
    expect(advice).toBe('Move the deadline by at least 5 days.')
  })

  it('are counted as the UK counts them, over the end of summer time', () => {
    // Publication at 00:30 in the UK is 23:30 of the day before in UTC.
    const published = new Date('2026-10-01T23:30:00Z')
    const facts = { ...NOTHING_STATED, deadline: '2026-10-27T00:30:00Z' }
    const [, days] = smeChecks({
      ...{ regime: 'PA2023', kind: 'UK4', facts, terms: ELECTRONIC, plannedAt: [] },
      publishedAt: published,
    })
    expect(days?.found).toContain('There are 25 days')
  })
})

/** Pairs that differ in the clause that decides. */
const INSURANCE: [string, string][] = [
  ['Bidders must hold public liability insurance of £5m.', 'before-award'],
  ['The successful supplier must hold public liability insurance of £5m.', 'not-before-award'],
  ['Evidence of insurance is required with your tender.', 'before-award'],
  ['Evidence of insurance is not required with your tender.', 'not-before-award'],
  ['Insurance of £2m must be in place before award.', 'before-award'],
  ['Insurance of £2m must be in place before the contract starts.', 'not-before-award'],
  [
    'Suppliers must currently have professional indemnity cover, if successful also cyber.',
    'before-award',
  ],
  ['Suppliers must commit to professional indemnity cover from commencement.', 'not-before-award'],
  ['Insurance certificates are needed at the time of submission.', 'before-award'],
  ['Insurance certificates are needed on contract award.', 'not-before-award'],
  ['Insurance of at least £5m is required.', 'time-not-said'],
  ['We are buying insurance brokerage.', 'not-before-award'],
  ['Tenders must be sent before 14 September.', 'not-before-award'],
]

describe('insurance before the award', () => {
  it.each(INSURANCE)('is read from “%s”: %s', (conditions, finding) => {
    expect(check('insurance-before-award', { terms: { conditions } }).finding).toBe(finding)
    expect(check('insurance-before-award', { facts: { description: conditions } }).finding).toBe(
      finding,
    )
  })

  it.each<[TenderTerms['insuranceBy'], string]>([
    ['tender', 'attention'],
    ['award', 'attention'],
    ['contract-start', 'passed'],
    ['not-required', 'passed'],
    [undefined, 'passed'],
  ])('is taken from the answer %s', (insuranceBy, outcome) => {
    expect(check('insurance-before-award', { terms: { insuranceBy } }).outcome).toBe(outcome)
  })

  it('is found in the words also where the answer says otherwise, and they are quoted', () => {
    const conditions = 'Be kind. You must already hold insurance of £1m! Thank you.'
    const { outcome, found } = check('insurance-before-award', {
      terms: { conditions, insuranceBy: 'contract-start' },
    })
    expect(outcome).toBe('attention')
    expect(found).toContain('“You must already hold insurance of £1m!”')
  })
})

describe('suitability for SMEs', () => {
  it.each<[Notice, string]>([
    [{ facts: { smeSuitable: true } }, 'passed'],
    [{ facts: { vcseSuitable: true } }, 'passed'],
    [{ terms: { suitsNeither: true } }, 'passed'],
    [{}, 'attention'],
  ])('of %j is %s', (notice, outcome) => {
    expect(check('sme-suitability', notice).outcome).toBe(outcome)
  })
})

describe('payment', () => {
  it.each<[Notice, string, string]>([
    [{ terms: { paymentDays: 30 } }, 'passed', 'within'],
    [{ terms: { paymentDays: 31 } }, 'attention', 'beyond-30-days'],
    [{}, 'passed', 'implied'],
    [
      { facts: { description: 'Invoices are paid within 60 days.' } },
      'attention',
      'beyond-30-days',
    ],
    [{ facts: { description: 'Invoices are paid within 30 days.' } }, 'passed', 'implied'],
    [{ facts: { description: 'Delivery within 60 days.' } }, 'passed', 'implied'],
    [{ terms: { conditions: 'Payment: 45 working days' } }, 'attention', 'beyond-30-days'],
    [
      { terms: { paymentDays: 14, conditions: 'Payment in 45 days' } },
      'attention',
      'beyond-30-days',
    ],
  ])('of %j is %s: %s', (notice, outcome, finding) => {
    expect(check('payment-days', notice)).toMatchObject({ outcome, finding })
  })
})

describe('the five checks', () => {
  const input = {
    ...{ regime: 'PA2023' as const, kind: 'UK4' as const, facts: NOTHING_STATED, terms: {} },
    ...{ plannedAt: [], publishedAt: PUBLISHED },
  }

  it('are five, say why, name a section, and tell what to do about what needs attention', () => {
    const checks = smeChecks(input)
    expect(checks.map(({ id }) => id)).toEqual([
      ...['lots-or-reasons', 'tender-days', 'insurance-before-award'],
      ...['sme-suitability', 'payment-days'],
    ])
    for (const { outcome, why, source, advice } of checks) {
      expect(why).toMatch(/\.$/)
      expect(source).toMatch(/section|regulation/)
      if (outcome === 'attention') expect(advice).toMatch(/\.$/)
    }
  })

  it('say the same of the same answers', () => {
    expect(smeChecks(input)).toEqual(smeChecks(input))
  })
})
