import { NOTICE_TYPES, type NoticeCode } from '@inroad/codelists/notice-types'
import { NOTHING_STATED } from '../known/fact-changes.js'
import type { NoticeKind } from '../rules/notice-kinds.js'
import { statutoryText } from './statutory-text.js'

const FACTS = {
  ...NOTHING_STATED,
  title: 'Supply of urinary catheters',
  description: 'For community nursing teams.',
  buyers: [{ name: 'Example Vale', identifiers: [{ scheme: 'GB-NHS', id: 'RX0' }] }],
  cpv: ['33141200'],
  regions: ['UKD3', 'UKC'],
  value: { amount: '240000.5', currency: 'GBP' },
  deadline: '2026-09-14T11:00:00Z',
  lots: [{ id: '1', title: 'North' }, { id: '2' }],
  smeSuitable: true as const,
}
const TERMS = {
  mainCategory: 'goods' as const,
  procedure: 'open' as const,
  contractStart: '2026-11-01',
  electronicTenders: true,
  paymentDays: 30,
}
const CODES = Object.keys(NOTICE_TYPES) as NoticeCode[]

function text(kind: NoticeKind, more: object = {}) {
  return statutoryText({
    ...{
      kind,
      regime: 'PA2023',
      facts: FACTS,
      terms: TERMS,
      now: new Date('2026-08-12T23:30:00Z'),
    },
    labels: new Map([['33141200', 'Catheters']]),
    ...more,
  })
}

function valueOf(label: string, kind: NoticeKind = 'UK4', more: object = {}) {
  return text(kind, more).find((field) => field.label === label)?.value
}

describe('the text of a notice for Find a Tender', () => {
  it.each([
    ['Title', 'Supply of urinary catheters'],
    ['Total value (estimated), excluding VAT', '£240,000.50 excluding VAT'],
    ['CPV classifications', '33141200 - Catheters'],
    ['Contract locations', 'UKD3\nUKC'],
    ['Contract dates (estimated): start', '1 November 2026'],
    ['Submission deadline', '14 September 2026, 12:00 pm'],
    ['Tenders may be submitted electronically', 'Yes'],
    ['Particular suitability', 'Small and medium-sized enterprises (SME)'],
    ['Payment terms', 'Within 30 days of a valid invoice.'],
    ['Lot title', 'North'],
    ['Procedure type', 'Open procedure'],
    ['Identifiers', 'GB-NHS: RX0'],
  ])('gives %s of a tender notice', (label, value) => {
    expect(valueOf(label)).toBe(value)
  })

  it('marks what a tender notice needs and nobody has stated', () => {
    const missing = text('UK4').flatMap(({ label, missing: yes }) => (yes ? [label] : []))
    expect(missing).toEqual(
      expect.arrayContaining(['Contract dates (estimated): end', 'Award criteria']),
    )
    expect(missing).not.toContain('Title')
    expect(missing).not.toContain('Payment terms')
  })

  it('asks for the reasons for not using lots where there are none, not under light touch', () => {
    const without = { facts: { ...FACTS, lots: [] } }
    const reasons = (terms: object) =>
      text('UK4', { ...without, terms }).find(({ label }) => label.startsWith('Reasons for not'))
    expect(reasons({})).toMatchObject({ missing: true })
    expect(reasons({ specialRegimes: ['light-touch'] })).toMatchObject({ missing: false })
    expect(reasons({ noLotsReason: 'One machine.' })).toMatchObject({ value: 'One machine.' })
    expect(text('UK4').some(({ label }) => label.startsWith('Reasons for not'))).toBe(false)
  })

  it('of an engagement notice has the deadline of the engagement, and needs little else', () => {
    expect(valueOf('Engagement deadline', 'UK2')).toBe('14 September 2026, 12:00 pm')
    const bare = { facts: { ...FACTS, cpv: [], value: undefined }, terms: {} }
    const missing = text('UK2', bare).flatMap(({ label, missing: yes }) => (yes ? [label] : []))
    expect(missing).toEqual([
      'Engagement process description',
      'Publication date of tender notice (estimated)',
    ])
  })

  it('of a contract change asks for the change itself', () => {
    const change = text('UK10').filter(({ section }) => section === 'Contract change')
    expect(change.length).toBeGreaterThan(3)
    expect(change.every(({ missing, hint }) => missing && hint)).toBe(true)
  })

  it('of an end names the day of the decision in the UK', () => {
    expect(valueOf('Date of decision to end the procurement', 'UK12')).toBe('13 August 2026')
  })

  it.each(CODES)('of %s begins with the title and names the authority', (code) => {
    const [first] = text(code)
    expect(first).toMatchObject({ section: 'Notice', label: 'Title' })
    expect(valueOf('Name', code)).toBe('Example Vale')
  })
})
