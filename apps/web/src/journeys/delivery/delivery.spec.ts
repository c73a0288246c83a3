import type { components } from '@inroad/api-clients/notifications.paths'
import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'
import type { Caller } from '../../kit/caller.js'

type Ledger = components['schemas']['LedgerView']
type Change = components['schemas']['ChangeView']

const ID = '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11'
const PAGE = `/buying/${ID}/delivery`
const BUYER: Caller = {
  personId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  name: 'Bea Buyer',
  roles: ['buyer'],
  accessToken: 'token',
}

const NO_MAILS = { 'under-10-seconds': 0, '10-to-60-seconds': 0, '1-to-5-minutes': 0 }
const SLOTS = { ...NO_MAILS, '5-to-60-minutes': 0, '1-to-24-hours': 0, later: 0 }

function slots(counts: Partial<typeof SLOTS>): Change['times']['slots'] {
  return Object.entries({ ...SLOTS, ...counts }).map(([slot, accepted]) => ({
    slot: slot as keyof typeof SLOTS,
    accepted,
  }))
}

const CHANGE: Change = {
  changeId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c13',
  change: 'published',
  occurredAt: '2026-08-10T08:30:05Z',
  state: 'completed',
  matched: 12_403,
  suppressed: { duplicate: 2, ended: 1, 'no-such-reason': 1 },
  queued: 12_399,
  notYetExpanded: 0,
  accepted: { total: 12_390, delivered: 0, bounced: 0, unknown: 12_390 },
  failed: { total: 5, refused: 4, ambiguous: 1 },
  pending: { total: 4, waiting: 3, sending: 1 },
  times: {
    atOnce: 12_000,
    collected: 390,
    medianSeconds: 4.2,
    p95Seconds: 130,
    slots: slots({ 'under-10-seconds': 11_000, '1-to-5-minutes': 1_000 }),
  },
}

const NOTHING: Change = {
  ...CHANGE,
  change: 'closed',
  state: 'suppressed',
  matched: 0,
  suppressed: {},
  queued: 0,
  accepted: { total: 0, delivered: 0, bounced: 0, unknown: 0 },
  failed: { total: 0, refused: 0, ambiguous: 0 },
  pending: { total: 0, waiting: 0, sending: 0 },
  times: { atOnce: 0, collected: 0, slots: slots({}) },
}

const ledger = (...changes: Change[]): Ledger => {
  const [first = CHANGE] = changes
  return { opportunityId: ID, balanced: true, total: first, changes }
}

const answers = (delivery: object, opportunity: object = {}): FakeAnswers => ({
  [`pipeline GET /procurements/${ID}`]: { id: ID, title: 'Catheters', yours: true, ...opportunity },
  [`notifications GET /opportunities/${ID}/delivery`]: delivery,
})

describe('the delivery ledger of an opportunity', () => {
  let web: WebUnderTest | undefined
  afterEach(() => web?.close())

  async function open(given: FakeAnswers, caller: Caller | undefined = BUYER): Promise<Page> {
    web = await openWeb({ caller, answers: given })
    return web.visitor.get(PAGE)
  }

  function figures({ $ }: Page, table = 0): Record<string, string> {
    const rows = $('main table').eq(table).find('tbody tr').toArray()
    return Object.fromEntries(rows.map((row) => [$('th', row).text(), $('td', row).text()]))
  }

  it('shows each line with its figure, and why people were not told', async () => {
    const page = await open(answers(ledger(CHANGE)))
    expect(page.status).toBe(200)
    expect(page.$('h1').text()).toBe('Catheters Who was told')
    expect(page.$('main h2').text()).toBe('Published on 10 August 2026 at 09:30:05')
    expect(figures(page)).toMatchObject({
      Matched: '12,403',
      'Not told': '4',
      'another subscription of theirs was told': '2',
      'no-such-reason': '1',
      'Queued for sending': '12,399',
      'Accepted by the mail server': '12,390',
      'delivery not known': '12,390',
      'refused by the mail server': '4',
      'no answer, so not sent again': '1',
      'waiting to be sent': '3',
      'being sent now': '1',
    })
    expect(page.$('.nhsuk-inset-text').text()).toContain('The figures add up')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it('draws how long the mails took, with the same figures in a table', async () => {
    const page = await open(answers(ledger(CHANGE)))
    const { $ } = page
    expect($('main p').text()).toContain(
      'Half of the mails took 4.2 seconds or less, and 95 in 100 took 2 minutes or less.',
    )
    expect($('main p').text()).toContain('390 mails went out as part of a daily or weekly mail')
    const chart = $('.inroad-chart svg[role=img]')
    expect(chart.attr('aria-label')).toContain('12,000 mails')
    const drawn = chart
      .find('text')
      .toArray()
      .map((text) => $(text).text())
    const times = figures(page, 1)
    expect(Object.keys(times)).toHaveLength(6)
    expect(drawn.sort()).toEqual(Object.entries(times).flat().sort())
    expect($('style, [style]').length).toBe(0)
  })

  it('shows all changes together before each of them', async () => {
    const { $ } = await open(answers(ledger(CHANGE, { ...NOTHING, change: 'amended' }, NOTHING)))
    const headings = $('main h2')
      .toArray()
      .map((heading) => $(heading).text())
    expect(headings).toEqual([
      'All changes together',
      'Published on 10 August 2026 at 09:30:05',
      'Changed on 10 August 2026 at 09:30:05',
      'Closed on 10 August 2026 at 09:30:05',
    ])
  })

  it('says so where nobody was told, and draws no chart of nothing', async () => {
    const { $ } = await open(answers(ledger(NOTHING)))
    expect($('main').text()).toContain('Nobody was told of this.')
    expect($('main').text()).toContain('The mail server has not accepted a mail yet.')
    expect($('svg[role=img]').length).toBe(0)
  })

  it.each([
    [true, `/buying/${ID}`],
    [false, `/opportunities/${ID}`],
  ])('leads back to where its reader came from: the own one %s', async (yours, back) => {
    const { $ } = await open(answers(ledger(CHANGE), { yours }))
    expect($('.nhsuk-back-link').attr('href')).toBe(back)
  })

  it('warns when the figures do not add up', async () => {
    const { $ } = await open(answers({ ...ledger(CHANGE), balanced: false }))
    expect($('.nhsuk-card--warning').text()).toContain('The figures do not add up')
    expect($('.nhsuk-inset-text').length).toBe(0)
  })

  it('says that nothing has gone out while notifications has not heard of it, and can be read again', async () => {
    const { status, $ } = await open(answers(new FakeReply(404)))
    expect(status).toBe(200)
    expect($('main h2').text()).toBe('Nothing has gone out yet')
    expect($(`main a[href="${PAGE}"]`).text()).toBe('Refresh this page')
  })

  it.each<[string, FakeAnswers]>([
    ['of another authority', answers(new FakeReply(404), { yours: false })],
    ['that does not exist', {}],
  ])('is not there for an opportunity %s', async (_which, given) => {
    expect((await open(given)).status).toBe(404)
  })

  it('is not for people of other roles, nor for those who have not signed in', async () => {
    expect((await open(answers(CHANGE), { ...BUYER, roles: ['supplier'] })).status).toBe(403)
    await web?.close()
    web = await openWeb({ answers: answers(CHANGE) })
    expect((await web.visitor.get(PAGE)).location).toBe('/sign-in')
  })

  it('shows a title as it was typed, however long, and no markup of it', async () => {
    const title = `<img src=x onerror=alert(1)>${'long '.repeat(200)}end`
    const { $ } = await open(answers(ledger(CHANGE), { title }))
    expect($('main img').length).toBe(0)
    expect($('h1').text()).toContain('<img src=x onerror=alert(1)>long long')
    expect($('h1').closest('.inroad-wrap').length).toBe(1)
  })

  it('says that a service is away when it is', async () => {
    const { status } = await open(answers(new FakeReply(503)))
    expect(status).toBe(503)
  })
})
