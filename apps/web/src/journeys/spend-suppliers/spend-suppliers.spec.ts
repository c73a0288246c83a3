import { ANA, TRUST, TRUST_VIEW } from '../../../test/samples/spend-files.js'
import {
  ACT_ID,
  EVIDENCE_ID,
  HISTORY,
  OTHER_ID,
  PAYEE_ID,
  QUEUE,
  REVIEW_ITEM,
  SECOND_PAYEE_ID,
  SUPPLIER,
  SUPPLIER_ID,
} from '../../../test/samples/spend-suppliers.js'
import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'
import type { Caller } from '../../kit/caller.js'

const HERE = `/spend/suppliers/${SUPPLIER_ID}`
const SUPPLIER_API = `/suppliers/${SUPPLIER_ID}`
const REVIEW = '/spend/suppliers/review'
const ACT = { actId: ACT_ID, decisions: [], dataCut: 9 }
const LINE = {
  ...{ id: OTHER_ID, name: 'Quill Works', identified: false, kind: 'individual' },
  ...{ identifiers: [], spellings: 1, value: '1020000.00' },
}
const ANSWERS: FakeAnswers = {
  'spend GET /payees/review': { items: [REVIEW_ITEM], next: 'n' },
  'spend GET /sme-status/queue': QUEUE,
  'spend GET /suppliers': { items: [LINE], next: 'n' },
  [`spend GET ${SUPPLIER_API}`]: SUPPLIER,
  [`spend GET ${SUPPLIER_API}/sme-status`]: HISTORY,
  [`organisations GET /organisations/${TRUST}`]: TRUST_VIEW,
}
const CONFLICT = new FakeReply(409, {
  ...{ status: 409, code: 'ALREADY_DECIDED', detail: 'Somebody decided that meanwhile.' },
})

describe('suppliers of spend', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(
    path: string,
    answers: FakeAnswers = {},
    caller: Caller = ANA,
  ): Promise<Page> {
    web = await openWeb({ caller, answers: { ...ANSWERS, ...answers } })
    return web.visitor.get(path)
  }

  const texts = ({ $ }: Page, selector: string) =>
    $(selector)
      .toArray()
      .map((one) => $(one).text().replace(/\s+/g, ' ').trim())

  const sent = () => web.asked.filter(({ method }) => method === 'POST').map(({ body }) => body)
  const faults = (page: Page) => texts(page, '.nhsuk-error-summary a')

  it('are for nobody but analysts and operators', async () => {
    for (const path of ['', '/review', '/status', '/x', '/x/status', '/x/split', '/x/merge']) {
      await web?.close()
      const { status } = await open(`/spend/suppliers${path}`, {}, { ...ANA, roles: ['buyer'] })
      expect([path, status]).toEqual([path, 403])
    }
  })

  it.each(['review', 'status', SUPPLIER_ID])('say that the service is away: %s', async (path) => {
    const away = Object.fromEntries(
      Object.keys(ANSWERS)
        .filter((key) => key.startsWith('spend'))
        .map((key) => [key, new FakeReply(503, { status: 503, code: 'UNAVAILABLE' })]),
    )
    const { status, $ } = await open(`/spend/suppliers/${path}`, away)
    expect([status, $('h1').length]).toEqual([503, 1])
  })

  describe('the queue of payees', () => {
    it('shows who each may be, how alike, and why', async () => {
      const page = await open(REVIEW)
      expect(page.status).toBe(200)
      expect(page.$('h2').first().text()).toBe('BRINDLE & FEN <LTD>, AB1 2CD')
      expect(texts(page, 'tbody tr:nth-child(1) > *').slice(0, 4)).toEqual([
        'BRINDLE & FENN LTD (AB1 2CD, Active)',
        'Companies House 01234567',
        '93%',
        'same post code; one letter differs',
      ])
      expect(texts(page, 'tbody button').slice(0, 2)).toEqual([
        'Accept that BRINDLE & FEN <LTD> is BRINDLE & FENN LTD',
        'Reject that BRINDLE & FEN <LTD> is BRINDLE & FENN LTD',
      ])
      expect(page.$(`a[href="${REVIEW}?cursor=n"]`).length).toBe(1)
    })

    it.each<[Record<string, string>, object]>([
      [
        { decision: 'accept', registerEntryId: '77' },
        { decision: 'accept', registerEntryId: 77 },
      ],
      [
        { decision: 'reject', registerEntryId: '78' },
        { decision: 'reject', registerEntryId: 78 },
      ],
      [{ decision: 'reject' }, { decision: 'reject' }],
      [
        { decision: 'kind', kind: 'nhs' },
        { decision: 'kind', kind: 'nhs' },
      ],
    ])('takes a decision and offers to undo it: %j', async (form, body) => {
      await open(REVIEW, { [`spend POST /payees/${PAYEE_ID}/decisions`]: ACT })
      const { location } = await web.visitor.post(`${REVIEW}/${PAYEE_ID}`, { ...form, cursor: 'c' })
      expect(sent()).toEqual([body])
      expect(location).toBe(`${REVIEW}?done=${form['decision']}&act=${ACT_ID}&cursor=c`)
      const after = await web.visitor.get(location)
      const undo = after.$('.nhsuk-notification-banner form')
      expect(undo.attr('action')).toBe(`/spend/suppliers/acts/${ACT_ID}/undo`)
    })

    it('asks what the payee is when nothing was chosen, at that payee', async () => {
      await open(REVIEW)
      const page = await web.visitor.post(`${REVIEW}/${PAYEE_ID}`, { decision: 'kind', kind: '' })
      expect([page.status, faults(page)]).toEqual([400, ['Choose what the payee is']])
      expect(page.$(`details[open] #kind-${PAYEE_ID}`).length).toBe(1)
      expect(page.$('.nhsuk-error-summary a').attr('href')).toBe(`#kind-${PAYEE_ID}`)
    })

    it('says that somebody else was faster, and shows what is left', async () => {
      await open(REVIEW, { [`spend POST /payees/${PAYEE_ID}/decisions`]: CONFLICT })
      const page = await web.visitor.post(`${REVIEW}/${PAYEE_ID}`, { decision: 'reject' })
      expect([page.status, faults(page)]).toEqual([400, ['Somebody decided that meanwhile.']])
    })

    it('takes an act back, or says what stands on it', async () => {
      const undo = `/spend/suppliers/acts/${ACT_ID}/undo`
      await open(REVIEW, { [`spend POST /acts/${ACT_ID}/undo`]: ACT })
      const { location } = await web.visitor.post(undo, { from: 'review' })
      expect(location).toBe(`${REVIEW}?done=undone`)
      const there = await web.visitor.post(undo, { from: SUPPLIER_ID })
      expect(there.location).toBe(`${HERE}?done=undone`)
      await web.close()
      await open(REVIEW, { [`spend POST /acts/${ACT_ID}/undo`]: CONFLICT })
      const page = await web.visitor.post(undo, { from: 'review' })
      expect([page.status, page.$('main p a').attr('href')]).toEqual([409, REVIEW])
      expect(texts(page, 'main p')).toContain('Somebody decided that meanwhile.')
    })
  })

  describe('the queue of unknown status', () => {
    it('says what the next decisions cover, in a sentence, a curve and a table', async () => {
      const page = await open('/spend/suppliers/status')
      expect(texts(page, '.nhsuk-inset-text p')).toEqual([
        'Deciding the next 2 covers 63% of what is unknown: then 85% is known.',
      ])
      expect(page.html).toContain(
        'The status of 60% of what was paid to third parties is known. £4,000,000.00 of £10,000,000.00 went to 212 suppliers of unknown status.',
      )
      expect(page.$('svg[role=img]').attr('aria-label')).toContain('2 settle 63%')
      expect(texts(page, 'tbody tr:nth-child(1) > *')).toEqual([
        ...['1', 'Brindle & Fenn Ltd', '£1,500,000.00', '38%'],
        'full accounts: figures needed, 31 March 2026',
        'Decide the status of Brindle & Fenn Ltd',
      ])
      expect(texts(page, 'tbody tr:nth-child(2) > *')[1]).toBe('Quill Works (known by name only)')
    })

    it('is of the analyst’s own organisation at first, and of everybody when that is asked', async () => {
      const queries: string[] = []
      const queue = ({ query }: { query: URLSearchParams }) => {
        queries.push(query.toString())
        return QUEUE
      }
      const first = await open('/spend/suppliers/status', { 'spend GET /sme-status/queue': queue })
      expect(first.$('#org').val()).toBe('RZZ')
      expect(first.$(`a[href="${HERE}/status?from=queue&org=RZZ"]`).length).toBe(1)
      await web.visitor.get('/spend/suppliers/status?org=&fy=2025')
      const wrong = await web.visitor.get('/spend/suppliers/status?org=%3Cb%3E&fy=x')
      expect([wrong.status, wrong.$('#org-error').length]).toEqual([400, 1])
      expect(queries).toEqual(['org=RZZ&limit=20', 'fy=2025&limit=20', 'limit=20'])
    })

    it('is empty, with nothing to draw, when everything is known', async () => {
      const nextCovers = { count: 0, shareOfUnknown: 0, coverageAfter: 1 }
      const known = {
        ...QUEUE,
        unknownValue: '0',
        coverage: 1,
        suppliers: 0,
        items: [],
        nextCovers,
      }
      const page = await open('/spend/suppliers/status', { 'spend GET /sme-status/queue': known })
      expect(page.html).toContain('There is no supplier of unknown status here.')
      expect(page.$('svg[role=img], .nhsuk-inset-text').length).toBe(0)
    })
  })

  describe('a decision on status', () => {
    const DECIDE = `${HERE}/status`
    const FORM = {
      ...{ from: 'queue', org: 'RZZ', fy: '2025', status: 'sme', definition: 'PA2023' },
      ...{ 'asOf-day': '31', 'asOf-month': '3', 'asOf-year': '2026' },
      ...{ reference: 'Accounts to March 2026', groupChecked: 'no', groupParent: '' },
      ...{ staff: '1,040', turnover: '£4,400,000.50', balanceSheet: '', currency: 'GBP' },
    }

    it('shows what is known, hints included, beside the question', async () => {
      const page = await open(`${DECIDE}?from=queue&org=RZZ`)
      expect(page.$('h1').text()).toBe('Is Brindle & Fenn Ltd an SME?')
      expect(texts(page, '.nhsuk-inset-text li')).toEqual([
        'full accounts: figures needed, 31 March 2026',
      ])
      expect(page.$('.nhsuk-back-link').attr('href')).toBe('/spend/suppliers/status?org=RZZ')
      expect(page.$('input[name=status][checked]').length).toBe(0)
    })

    it('is recorded as it was found out, figures as people write them', async () => {
      await open(DECIDE, { [`spend POST ${SUPPLIER_API}/sme-status`]: new FakeReply(201, HISTORY) })
      const { location } = await web.visitor.post(DECIDE, FORM)
      expect(sent()).toEqual([
        {
          ...{ status: 'sme', definition: 'PA2023', asOf: '2026-03-31', groupChecked: false },
          ...{ reference: 'Accounts to March 2026', staff: 1040, turnover: '4400000.50' },
          currency: 'GBP',
        },
      ])
      expect(location).toBe('/spend/suppliers/status?fy=2025&done=decided&org=RZZ')
      const alone = await web.visitor.post(DECIDE, { ...FORM, from: '' })
      expect(alone.location).toBe(`${HERE}?done=decided`)
    })

    it('needs an answer, a day, a source and a look at the group, and keeps what was typed', async () => {
      await open(DECIDE)
      const page = await web.visitor.post(DECIDE, { staff: 'many', turnover: '4.4 million' })
      expect(page.status).toBe(400)
      expect(faults(page)).toEqual([
        'Say what you found out',
        'Enter the day of the facts, such as 31 3 2026',
        'Say where that stands, in 3 to 500 characters',
        'Say whether you looked at its whole group',
        'Enter a whole number of people, such as 40, or leave it empty',
        'Enter an amount, such as 4,400,000, or leave it empty',
      ])
      for (const link of page.$('.nhsuk-error-summary a').toArray()) {
        const href = page.$(link).attr('href') ?? ''
        expect([href, page.$(href).length]).toEqual([href, 1])
      }
      expect(page.$('#turnover').val()).toBe('4.4 million')
      expect(sent()).toEqual([])
    })

    it('shows the contradiction that the service found', async () => {
      const fields = [{ field: 'status', message: '1,040 people are too many for an SME' }]
      await open(DECIDE, {
        [`spend POST ${SUPPLIER_API}/sme-status`]: new FakeReply(422, {
          ...{ status: 422, code: 'FIGURES_CONTRADICT', detail: 'no', fields },
        }),
      })
      const page = await web.visitor.post(DECIDE, FORM)
      expect(faults(page)).toEqual(['1,040 people are too many for an SME'])
    })
  })

  describe('the page of a supplier', () => {
    it('shows identity, spellings, years, status with why, and who decided', async () => {
      const page = await open(HERE)
      expect(page.status).toBe(200)
      expect(texts(page, 'dd')).toEqual([
        'A firm or charity',
        'Company number 01234567',
        'SME',
        'An analyst found out that it is an SME.',
      ])
      expect(texts(page, 'main table').map((table) => table.split(' ')[0])).toHaveLength(5)
      expect(texts(page, 'main table:eq(0) tbody tr > *').slice(0, 4)).toEqual([
        ...['2024 to 2025', '12', '9', '£300,300.50'],
      ])
      expect(texts(page, 'main table:eq(1) tbody tr > *').slice(0, 5)).toEqual([
        ...['BRINDLE AND FENN', 'AB1 2CD', '£1,200,000.00', '100%', 'company number'],
      ])
      expect(texts(page, 'main table:eq(2) tbody tr > *').slice(0, 3)).toEqual([
        ...['Always', '1 April 2025', 'Not known'],
      ])
      expect(texts(page, 'main table:eq(3) tbody tr:eq(1) > *')).toEqual([
        ...[
          'Not an SME',
          '31 January 2025',
          'Recommendation 2003/361/EC, for years before the Act',
        ],
        ...['A notice: notice 2025/1', 'Not checked', 'Counts no longer: another firm', ''],
      ])
      expect(texts(page, 'main table:eq(4) tbody tr > *').slice(0, 5)).toEqual([
        ...[
          '10 May 2026 at 09:30:00',
          'BRINDLE AND FENN',
          'It is this one',
          'you; Rules v1',
          '100%',
        ],
      ])
    })

    it('undoes decisions in force and withdraws evidence that people recorded, nothing else', async () => {
      const { $ } = await open(HERE)
      expect($('main form').length).toBe(1)
      expect($('main form input[name=from]').val()).toBe(SUPPLIER_ID)
      expect($('main form button').text()).toContain('the decision on BRINDLE AND FENN')
      expect($('main a[href$="/withdraw"]').attr('href')).toBe(
        `${HERE}/evidence/${EVIDENCE_ID}/withdraw`,
      )
    })

    it('is not there where the service knows none, or it is a person others paid', async () => {
      expect((await open(`/spend/suppliers/${OTHER_ID}`)).status).toBe(404)
    })

    it('is found by name, number or kind', async () => {
      let asked = ''
      const page = await open('/spend/suppliers?search=quill&kind=individual', {
        'spend GET /suppliers': ({ query }: { query: URLSearchParams }) => {
          asked = query.toString()
          return { items: [LINE], next: 'n' }
        },
      })
      expect(asked).toBe('search=quill&kind=individual&limit=20')
      expect(texts(page, 'tbody tr > *')).toEqual([
        ...['Quill Works', 'A person', 'Known by name only', '1', '£1,020,000.00'],
      ])
      const more = '/spend/suppliers?search=quill&kind=individual&cursor=n'
      expect(page.$(`a[href="${more}"]`).length).toBe(1)
    })
  })

  describe('putting a supplier right', () => {
    it('takes out the spellings that are somebody else’s, with the reason', async () => {
      await open(`${HERE}/split`, { [`spend POST ${SUPPLIER_API}/split`]: ACT })
      const form = { payeeIds: SECOND_PAYEE_ID, reason: ' a  dairy ' }
      const { location } = await web.visitor.post(`${HERE}/split`, form)
      expect(sent()).toEqual([{ payeeIds: [SECOND_PAYEE_ID], reason: 'a dairy' }])
      expect(location).toBe(`${HERE}?done=split`)
    })

    it('takes out neither none nor all', async () => {
      await open(`${HERE}/split`)
      const none = await web.visitor.post(`${HERE}/split`, { reason: 'x' })
      expect([none.status, faults(none)]).toEqual([
        400,
        ['Choose the spellings that are somebody else’s', 'Say why, in 3 to 300 characters'],
      ])
      const form = { payeeIds: [PAYEE_ID, SECOND_PAYEE_ID], reason: 'both' }
      const all = await web.visitor.post(`${HERE}/split`, form)
      expect(faults(all)).toEqual(['Leave at least one spelling here'])
      expect(all.$('input[name=payeeIds][checked]').length).toBe(2)
    })

    it('is searched for, chosen and made one with another', async () => {
      const page = await open(`${HERE}/merge?search=quill`, {
        [`spend POST ${SUPPLIER_API}/merge`]: ACT,
      })
      expect(texts(page, '.nhsuk-radios__hint')).toEqual(['1 spelling, £1,020,000.00 paid'])
      const missing = await web.visitor.post(`${HERE}/merge`, { search: 'quill', reason: 'same' })
      expect(faults(missing)).toEqual(['Choose the supplier with which it is one'])
      expect(missing.$('#intoSupplierId').length).toBe(1)
      const form = { search: 'quill', intoSupplierId: OTHER_ID, reason: 'same firm' }
      const { location } = await web.visitor.post(`${HERE}/merge`, form)
      expect(location).toBe(`/spend/suppliers/${OTHER_ID}?done=merged`)
      expect(sent()).toEqual([{ intoSupplierId: OTHER_ID, reason: 'same firm' }])
    })

    it('withdraws evidence for a reason', async () => {
      const path = `${HERE}/evidence/${EVIDENCE_ID}/withdraw`
      const page = await open(path, {
        [`spend POST /sme-status/evidence/${EVIDENCE_ID}/withdrawal`]: HISTORY,
      })
      expect(texts(page, 'dd')).toContain('An analyst: Accounts to March 2026, you')
      const empty = await web.visitor.post(path, { reason: '' })
      expect(faults(empty)).toEqual(['Say what is wrong with it, in 3 to 500 characters'])
      const { location } = await web.visitor.post(path, { reason: 'other accounts' })
      expect(location).toBe(`${HERE}?done=withdrawn`)
      expect((await web.visitor.get(`${HERE}/evidence/none/withdraw`)).status).toBe(404)
    })
  })
})
