import {
  ANA,
  ASKING,
  COUNTED,
  FILE_ID,
  TRUST,
  TRUST_VIEW,
} from '../../../test/samples/spend-files.js'
import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'
import type { Caller } from '../../kit/caller.js'

const HERE = `/spend/files/${FILE_ID}`
const FILE = `spend GET /files/${FILE_ID}`
const AWAY = new FakeReply(503, { status: 503, code: 'UNAVAILABLE' })

describe('spend files', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(
    path: string,
    answers: FakeAnswers = {},
    caller: Caller = ANA,
  ): Promise<Page> {
    web = await openWeb({ caller, answers: { [FILE]: COUNTED, ...answers } })
    return web.visitor.get(path)
  }

  const texts = ({ $ }: Page, selector: string) =>
    $(selector)
      .toArray()
      .map((one) => $(one).text().replace(/\s+/g, ' ').trim())

  const ways = ({ $ }: Page) =>
    $(`main a[href^="${HERE}/"]`)
      .toArray()
      .map((link) => $(link).attr('href')?.slice(HERE.length))

  describe('the list', () => {
    const SUMMARY = {
      ...{ id: FILE_ID, name: COUNTED.name, kind: 'spend', state: 'ingested', questions: [] },
      authority: COUNTED.authority,
      rows: COUNTED.reconciliation?.rows,
      sterling: COUNTED.reconciliation?.sterling,
      ...{ firstDay: '2026-04-01', lastDay: '2026-04-30' },
      progress: COUNTED.progress,
      givenAt: COUNTED.givenAt,
    }
    const YOUNG = { id: 'x', name: 'new.csv', kind: 'correction', state: 'queued', questions: [] }

    it('shows state, rows and pounds of each file, and what is not known yet', async () => {
      const items = [SUMMARY, { ...YOUNG, progress: COUNTED.progress, givenAt: COUNTED.givenAt }]
      const page = await open('/spend/files', { 'spend GET /files': { items, next: 'after this' } })
      expect(page.status).toBe(200)
      expect(texts(page, 'tbody tr:nth-child(1) > *')).toEqual([
        'april <2026>.csv',
        'Northmoor Trust',
        'Counted',
        '1 Apr 2026 to 30 Apr 2026',
        '980 of 1,000',
        '£990,000.50',
        '10 May 2026',
      ])
      expect(texts(page, 'tbody tr:nth-child(2) > *').slice(0, 5)).toEqual([
        'new.csv (rows put right)',
        'Not said yet',
        'Being read',
        'Not yet',
        'Not yet',
      ])
      expect(page.$('a[href="/spend/files?cursor=after+this"]').length).toBe(1)
    })

    it('is of one state when asked, and of every state for what is none', async () => {
      const queries: string[] = []
      const list = ({ query }: { query: URLSearchParams }) => {
        queries.push(query.toString())
        return { items: [], next: 'n' }
      }
      const page = await open('/spend/files?state=asking', { 'spend GET /files': list })
      expect(page.$('#state option[selected]').attr('value')).toBe('asking')
      expect(texts(page, 'main > * > p')).toEqual(['There are no such files.'])
      await web.visitor.get('/spend/files?state=<b>&cursor=c')
      expect(queries).toEqual(['state=asking&limit=20', 'cursor=c&limit=20'])
    })

    it('is a page of its own when the service is away', async () => {
      const { status, $ } = await open('/spend/files', { 'spend GET /files': AWAY })
      expect([status, $('h1').length]).toEqual([503, 1])
    })

    it('stands in the menu of analysts, with what they do beside it', async () => {
      const page = await open('/spend/data')
      expect(page.$('nav a[aria-current]').attr('href')).toBe('/spend/data')
      expect(texts(page, 'main ul a')).toContain('SME status to find out')
      const list = await web.visitor.get('/spend/files')
      expect(list.$('nav a[aria-current]').attr('href') ?? '/spend/data').toBe('/spend/data')
    })

    it('is for nobody but analysts and operators', async () => {
      const buyer: Caller = { ...ANA, roles: ['buyer', 'org-admin'] }
      for (const path of ['', '/new', '/x', '/x/reading', '/x/rejected', '/x/rejected.csv']) {
        await web?.close()
        const { status } = await open(`/spend/files${path}`, {}, buyer)
        expect([path, status]).toEqual([path, 403])
      }
    })
  })

  describe('the page of a file', () => {
    it('says that rows and pounds balance, in words, in a picture and in a table', async () => {
      const page = await open(HERE)
      expect(page.status).toBe(200)
      expect(texts(page, '.nhsuk-inset-text p')).toEqual([
        'It balances. Rows: 1,000 in = 980 accepted + 15 rejected + 5 duplicate. Pounds: £1,000,000.55 in = £990,000.50 accepted + -£0.05 rejected + £10,000.10 duplicate.',
      ])
      expect(page.$('svg[role=img]').attr('aria-label')).toBe(
        'What became of the 1,000 rows of the file',
      )
      expect(texts(page, 'main table').at(0)).toContain('Rejected 15 -£0.05')
      expect(texts(page, 'main p')).toContain('2 of the rejected rows were put right since.')
    })

    it('warns when they do not', async () => {
      const broken = { ...COUNTED, reconciliation: { ...COUNTED.reconciliation, balances: false } }
      const page = await open(HERE, { [FILE]: broken })
      expect(texts(page, '.nhsuk-card--warning h3, .nhsuk-card--warning h2').join()).toContain(
        'It does not balance',
      )
      expect(page.html).not.toContain('It balances')
    })

    it('shows every reading it had, and which counts', async () => {
      const page = await open(HERE)
      expect(texts(page, 'main table:last tbody tr > *')).toEqual([
        ...['11 May 2026 at 09:30:00', 'now, since data cut 12', '980', '15', '5', '£990,000.50'],
        ...['10 May 2026 at 09:31:00', 'from data cut 7 until 12', '900', '95', '5', '£900,000.00'],
      ])
      expect(ways(page)).toEqual(['/reading', '/rejected', '/corrections', '/lines', '/withdraw'])
    })

    it('says how far it is while it is read, and can be looked at anew without scripts', async () => {
      const reading = { ...COUNTED, state: 'queued', reconciliation: undefined, history: [] }
      const progress = { bytes: 400_000, of: 1_250_000 }
      const page = await open(HERE, { [FILE]: { ...reading, progress } })
      expect(page.$('progress').attr('value')).toBe('400000')
      expect(page.$('label[for=progress]').length).toBe(1)
      expect(texts(page, '[data-inroad-live] p').at(-1)).toBe('400 kB of 1.3 MB')
      expect(page.$(`main a[href="${HERE}"]`).length).toBe(1)
      expect(page.$('meta[http-equiv=refresh]').length).toBe(0)
    })

    it('lists what must be told, or why it cannot be read', async () => {
      const page = await open(HERE, { [FILE]: ASKING })
      expect(texts(page, 'main li').slice(0, 2)).toEqual(
        ASKING.questions.map(({ message }) => message),
      )
      expect(ways(page)).toEqual(['/reading', '/reading', '/withdraw'])
      await web.close()
      const questions = [{ code: 'no-table', message: 'This is a PDF document.' }]
      const refused = { ...ASKING, state: 'refused', questions, reading: undefined }
      const other = await open(HERE, { [FILE]: { ...refused, sample: undefined } })
      expect(texts(other, 'main li')).toContain('This is a PDF document.')
      expect(ways(other)).toEqual([])
    })

    it('is not there for those whose file it is not', async () => {
      expect((await open('/spend/files/other')).status).toBe(404)
    })

    it('is withdrawn after a question, or says why not', async () => {
      const page = await open(`${HERE}/withdraw`, {
        [`spend POST /files/${FILE_ID}/withdrawal`]: { ...COUNTED, state: 'withdrawn' },
      })
      expect(page.$('h1').text()).toContain('Withdraw this file?')
      const { location } = await web.visitor.post(`${HERE}/withdraw`)
      expect(location).toBe(`${HERE}?done=withdrawn`)
      await web.close()
      await open(`${HERE}/withdraw`, {
        [`spend POST /files/${FILE_ID}/withdrawal`]: new FakeReply(409, {
          ...{ status: 409, code: 'FILE_NOT_COUNTED', detail: 'It was replaced meanwhile.' },
        }),
      })
      const refused = await web.visitor.post(`${HERE}/withdraw`)
      expect(refused.status).toBe(400)
      expect(texts(refused, '.nhsuk-error-summary a')).toEqual(['It was replaced meanwhile.'])
    })
  })

  describe('rows of a file', () => {
    const ROW = {
      ...{ rowNumber: 1_204, column: 'Paid', value: '31/02/2026', rule: 'date-unreadable' },
      ...{ advice: 'Write a day that exists.', amount: '12.5', cells: ['a'], settled: false },
    }

    it('that were rejected say where, what, why and what to do', async () => {
      const page = await open(`${HERE}/rejected`, {
        [`${FILE}/rejected`]: {
          header: ['Paid'],
          items: [ROW, { ...ROW, value: '', rule: 'constructor', settled: true }],
          next: 'n',
        },
      })
      expect(texts(page, 'tbody tr:nth-child(1) > *')).toEqual([
        '1,204',
        'Paid',
        '31/02/2026',
        'The day cannot be read',
        'Write a day that exists.',
        '£12.50',
        'Open',
      ])
      expect(texts(page, 'tbody tr:nth-child(2) > *').slice(2, 4)).toEqual(['Empty', 'constructor'])
      expect(ways(page)).toEqual(['/rejected.csv', '/corrections', '/rejected?cursor=n'])
    })

    it('that were rejected can be kept, under the name the service gives', async () => {
      const csv = '\ufeffRow,Paid\n1204,31/02/2026\n'
      const { status, headers, html } = await open(`${HERE}/rejected.csv`, {
        [`${FILE}/rejected.csv`]: new FakeReply(200, csv, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="april-rejected.csv"',
        }),
      })
      expect([status, html]).toEqual([200, csv.slice(1)])
      expect(headers.get('content-disposition')).toBe('attachment; filename=april-rejected.csv')
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(headers.get('cache-control')).toBe('no-store')
    })

    it('come back put right as a file of their own', async () => {
      await open(`${HERE}/corrections`, {
        [`spend POST /files/${FILE_ID}/corrections`]: new FakeReply(201, { ...COUNTED, id: 'c1' }),
      })
      const { location } = await web.visitor.postFile(`${HERE}/corrections`, {}, csv('a,b\n'))
      expect(location).toBe('/spend/files/c1?done=corrected')
      const sent = web.asked.at(-1)
      expect([sent?.path, sent?.body]).toEqual([`/files/${FILE_ID}/corrections`, 'a,b\n'])
      const without = await web.visitor.postFile(`${HERE}/corrections`)
      expect(without.status).toBe(400)
      expect(texts(without, '.nhsuk-error-summary a')).toEqual(['Choose the file'])
    })

    it('that count are shown as they were understood', async () => {
      const line = {
        ...{ rowNumber: 4, authorityCode: 'RZZ', paidOn: '2026-04-03', payee: 'Firm & Sons' },
        ...{ postCode: 'AB1 2CD', amount: '-5.00', transactionNumber: '77' },
      }
      const page = await open(`${HERE}/lines`, { [`${FILE}/lines`]: { items: [line] } })
      expect(texts(page, 'tbody tr > *')).toEqual([
        ...['4', '3 Apr 2026', 'Firm & Sons, AB1 2CD', '-£5.00', '', '', '77', '', ''],
      ])
    })
  })

  describe('giving a file', () => {
    const ANSWERS: FakeAnswers = {
      'spend GET /files': { items: [{ ...COUNTED, progress: COUNTED.progress }] },
      [`organisations GET /organisations/${TRUST}`]: TRUST_VIEW,
      'spend POST /files': new FakeReply(201, COUNTED),
    }
    const NEW = '/spend/files/new'

    it('streams it to the service with whose it is and what it replaces', async () => {
      const page = await open(`${NEW}?supersedes=${FILE_ID}`, ANSWERS)
      expect(page.$('#whose').attr('checked')).toBe('checked')
      expect(page.$('#supersedes option[selected]').attr('value')).toBe(FILE_ID)
      expect(page.$('form[enctype="multipart/form-data"] :input[name]').last().attr('id')).toBe(
        'file',
      )
      const fields = { whose: 'own', org: '', supersedes: FILE_ID }
      const { location } = await web.visitor.postFile(NEW, fields, csv('a;b\n1;2\n'))
      expect(location).toBe(`${HERE}?done=given`)
      const sent = web.asked.at(-1)
      expect(Object.fromEntries(sent?.query ?? [])).toEqual({
        ...{ name: 'april.csv', org: 'RZZ', supersedes: FILE_ID },
      })
      expect(sent?.headers.get('content-type')).toBe('application/octet-stream')
      expect(sent?.body).toBe('a;b\n1;2\n')
    })

    it('says so when the very same bytes were here before', async () => {
      const known = { ...COUNTED, known: true }
      await open(NEW, { ...ANSWERS, 'spend POST /files': known })
      const { location } = await web.visitor.postFile(NEW, { whose: 'column' }, csv('x'))
      expect(location).toBe(`${HERE}?done=known`)
    })

    it('asks for what is missing, and keeps what was typed', async () => {
      await open(NEW, ANSWERS)
      const page = await web.visitor.postFile(NEW, { whose: 'other', org: '<R>', supersedes: '' })
      expect(page.status).toBe(400)
      expect(page.$('title').text()).toMatch(/^Error: Give a file/)
      expect(texts(page, '.nhsuk-error-summary a')).toEqual([
        'Enter the ODS code, such as RQM',
        'Choose the file',
      ])
      for (const link of page.$('.nhsuk-error-summary a').toArray()) {
        expect(page.$(page.$(link).attr('href') ?? '').length).toBe(1)
      }
      expect(page.$('#org').val()).toBe('<R>')
      expect(web.asked.filter(({ method }) => method === 'POST')).toEqual([])
    })

    it('shows why the service would not take it', async () => {
      const refusal = { status: 413, code: 'TOO_LARGE', detail: 'The file is larger than 2 GB.' }
      await open(NEW, { ...ANSWERS, 'spend POST /files': new FakeReply(413, refusal) })
      const page = await web.visitor.postFile(NEW, { whose: 'own' }, csv('x'))
      expect(texts(page, '.nhsuk-error-summary a')).toEqual(['The file is larger than 2 GB.'])
      expect(page.$('#file-error').length).toBe(1)
    })
  })
})

function csv(content: string) {
  return { name: 'april.csv', content }
}
