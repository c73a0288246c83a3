import { BUYER, BuyingWorld, hiddenFields, ID, problem } from '../../../test/buying-world.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'

const HERE = `/buying/${ID}`
const FIND_A_TENDER = {
  noticeId: '000010-2026',
  url: 'https://www.find-tender.service.gov.uk/Notice/000010-2026',
}

describe('buying', () => {
  let web: WebUnderTest
  let world: BuyingWorld

  async function open(instead: BuyingWorld['instead'] = {}): Promise<void> {
    world = new BuyingWorld()
    world.instead = instead
    web = await openWeb({ caller: BUYER, answers: world.answers })
  }
  beforeEach(() => open())
  afterEach(() => web.close())

  const get = (path: string) => web.visitor.get(path)
  /** Opens a form and sends it with the hidden fields it has. */
  async function send(path: string, fields: Record<string, string | string[]>) {
    const { $ } = await get(path)
    return web.visitor.post(path, { ...hiddenFields($), ...fields })
  }

  describe('the list', () => {
    const line = { id: ID, version: 1, regime: 'PA2023', noticedAt: '', buyers: [] }

    it('shows drafts and published ones with what to do next, and how many there are', async () => {
      await web.close()
      const items = [
        { ...line, title: 'Draft', draft: true, draftNotices: 1, stage: 'unknown' },
        {
          ...line,
          title: 'Open',
          draft: false,
          draftNotices: 1,
          stage: 'tender',
          deadline: '2026-09-14T11:00:00Z',
        },
        { ...line, title: 'Over', draft: false, draftNotices: 0, stage: 'ended' },
      ]
      const counts = { draft: 1, planning: 0, tender: 1, award: 0, contract: 0, ended: 1 }
      await open({ 'pipeline GET /procurements': { items, counts, next: 'abc' } })
      const { $ } = await get('/buying')
      const rows = $('tbody tr')
        .get()
        .map((row) =>
          $(row)
            .find('td')
            .get()
            .map((cell) => $(cell).text()),
        )
      expect(rows).toEqual([
        ['Draft', 'Not stated', 'Continue the draft'],
        ['Open for tenders', '14 September 2026 at 12:00', 'Continue the notice'],
        ['Ended', 'Not stated', 'Look at it'],
      ])
      expect($('main').text()).toContain('Open for tenders: 1')
      expect($('a[href="/buying?cursor=abc"]').length).toBe(1)
      expect(web.asked[0]).toMatchObject({ path: '/procurements' })
    })

    it('of a new authority says that there is nothing yet', async () => {
      await web.close()
      await open({ 'pipeline GET /procurements': { items: [] } })
      expect((await get('/buying')).$('main').text()).toContain('has nothing here yet')
    })
  })

  describe('a new draft', () => {
    it('is made once from its law and title, however often the form is sent', async () => {
      await web.close()
      const keys: (string | null)[] = []
      await open({
        'pipeline POST /procurements': ({ headers }) => {
          keys.push(headers.get('idempotency-key'))
          return world.procurement
        },
      })
      const { $ } = await get('/buying/new/title?regime=PSR2023')
      const form = { ...hiddenFields($), title: 'Wheelchairs' }
      const [one, other] = [
        await web.visitor.post('/buying/new/title', form),
        await web.visitor.post('/buying/new/title', form),
      ]
      expect([one.status, one.location, other.location]).toEqual([303, HERE, HERE])
      expect(keys[0]).toBe(keys[1])
      expect(web.asked[0]?.body).toEqual({ regime: 'PSR2023', title: 'Wheelchairs' })
    })

    it('asks for the law and the title, and keeps what was typed', async () => {
      expect((await get('/buying/new/title?regime=magic')).location).toBe('/buying/new?regime=')
      const law = await get('/buying/new?regime=')
      expect([law.status, law.$('.nhsuk-error-summary a').attr('href')]).toEqual([400, '#regime'])
      const { status, $ } = await send('/buying/new/title?regime=PA2023', { title: ' ' })
      expect([status, $('.nhsuk-error-summary a').attr('href')]).toEqual([400, '#title'])
      expect($('title').text()).toMatch(/^Error: /)
    })
  })

  describe('the task list', () => {
    it('says of each task whether it is done, and links it', async () => {
      const { $ } = await get(HERE)
      const status = (name: string) =>
        $(`.nhsuk-task-list__item:has(a:contains("${name}")) .nhsuk-task-list__status`)
          .text()
          .trim()
      expect([status('Title'), status('Description')]).toEqual(['Completed', 'Not started'])
      expect(status('Which notice')).toBe('Needed to publish')
      expect($('a:contains("Categories")').attr('href')).toBe(`${HERE}/category`)
      expect($(`a[href="${HERE}/publish"]`).length).toBe(0)
    })

    it('has the text for Find a Tender for statutory notices alone', async () => {
      world.withNotice('UK4')
      expect((await get(HERE)).$(`a[href="${HERE}/find-a-tender"]`).length).toBe(1)
      world.meanwhile({ notices: [] })
      world.withNotice('below-threshold')
      expect((await get(HERE)).$(`a[href="${HERE}/find-a-tender"]`).length).toBe(0)
    })

    it('is not there for what is another authority’s', async () => {
      world.meanwhile({ yours: false, draft: false })
      for (const page of ['', '/check', '/edit/title', '/publish', '/end', '/delete', '/notice']) {
        expect([page, (await get(HERE + page)).status]).toEqual([page, 404])
      }
    })
  })

  describe('the check of answers', () => {
    it('shows what was said as people write it, what was not, and links to change each', async () => {
      world.meanwhile({
        value: { amount: '240000.5', currency: 'GBP' },
        deadline: '2026-11-02T12:00:00Z',
        terms: { paymentDays: 60, electronicTenders: true },
        smeSuitable: true,
      })
      const { $ } = await get(`${HERE}/check`)
      const value = (name: string) => $(`dt:contains("${name}")`).first().next().text().trim()
      expect(value('Value')).toBe('£240,000.50 before VAT')
      expect(value('Deadline')).toBe('2 November 2026 at 12:00')
      expect(value('Payment')).toBe('60 days')
      expect(value('Where')).toBe('North West')
      expect(value('Description')).toBe('Not answered')
      expect($(`a[href="${HERE}/edit/value?from=check"]`).text()).toBe('Change Value')
    })

    it('shows what people typed as text, whatever they typed', async () => {
      world.meanwhile({
        title: '<img src=x onerror=alert(1)>',
        description: '{{ 7 * 7 }}</dd><script>',
      })
      for (const page of ['', '/check', '/edit/description', '/delete']) {
        const { $, html } = await get(HERE + page)
        expect([page, $('main img, main script').length]).toEqual([page, 0])
        expect(html).not.toContain('<img src=x')
      }
    })
  })

  describe('the five checks', () => {
    const check = {
      ...{ id: 'payment-days', outcome: 'attention', finding: 'beyond-30-days', answers: {} },
      ...{ found: 'After 60 days.', why: 'Money.', advice: 'State 30.', source: 'section 68' },
    }

    it('say what was found, why it matters and what to do, and lead to the answer', async () => {
      await web.close()
      const found = {
        procurementId: ID,
        version: 3,
        rulesVersion: 1,
        recorded: [],
        checks: [check],
      }
      await open({ [`pipeline GET /procurements/${ID}/sme-checks`]: found })
      const { $, headers } = await get(`${HERE}/small-firms`)
      expect($('h2#payment-days').text()).toBe('Payment within 30 days')
      expect($('main').text()).toMatch(/After 60 days[^]*State 30[^]*Money[^]*section 68/)
      expect($('main').text()).toContain('One of the five deserves a look.')
      expect($(`a[href="${HERE}/edit/payment?from=small-firms"]`).length).toBe(1)
      expect(headers.get('cache-control')).toBe('no-store')
    })
  })

  describe('who would be told', () => {
    it('is shown by region, few people only as few', async () => {
      await web.close()
      const regions = [
        { code: 'UKD', name: 'North West', people: { kind: 'exact', count: 1240 } },
        { code: 'UKC', name: 'North East', people: { kind: 'fewer-than', count: 10 } },
      ]
      const total = { kind: 'at-least', count: 1240 }
      await open({ 'notifications POST /audience-counts': { total, regions } })
      world.withNotice('UK2')
      const { $ } = await get(`${HERE}/audience`)
      expect($('main').text()).toContain('In all: at least 1,240')
      expect(
        $('tbody td')
          .get()
          .map((one) => $(one).text()),
      ).toEqual(['1,240', 'fewer than 10'])
      expect(web.asked.at(-1)?.body).toMatchObject({
        ...{ title: 'Urinary catheters', cpv: ['33141200'], regions: ['UKD'], stage: 'planning' },
      })
    })

    it('does not stand in the way when it cannot be counted', async () => {
      await web.close()
      await open({ 'notifications POST /audience-counts': () => problem(503, 'UNAVAILABLE') })
      const { status, $ } = await get(`${HERE}/audience`)
      expect([status, $('a.nhsuk-button').attr('href')]).toEqual([200, `${HERE}/notice`])
      expect($('main').text()).toContain('cannot be counted now')
    })
  })

  describe('publishing', () => {
    const publish = (fields: Record<string, string> = FIND_A_TENDER) =>
      send(`${HERE}/publish`, fields)

    it('of a statutory notice shows its text field by field and what is missing', async () => {
      world.withNotice('UK4')
      const { $ } = await get(`${HERE}/find-a-tender`)
      expect($('dt:contains("Contract locations")').next().text().trim()).toBe('UKD - North West')
      expect($('dt:contains("Description")').next().text().trim()).toBe('Missing')
      expect($('main').text()).toContain('One field is still missing.')
      expect($(`a[href="${HERE}/publish"]`).length).toBe(1)
    })

    it('of a statutory notice asks for its id and address, and keeps what was typed', async () => {
      world.withNotice('UK4')
      const { status, $ } = await publish({ noticeId: '', url: 'https://x.example' })
      expect(status).toBe(400)
      expect($('.nhsuk-error-summary a').attr('href')).toBe('#noticeId')
      expect($('#url').val()).toBe('https://x.example')
      expect(world.published).toEqual([])
    })

    it('shows at its field what the service finds wrong', async () => {
      await web.close()
      const fields = [
        { field: 'findATender.url', message: 'url must be the address of this notice' },
      ]
      const path = `pipeline POST /procurements/${ID}/notices/018f0000-0000-7000-8000-00000000c002/publish`
      await open({ [path]: () => problem(400, 'INVALID_INPUT', fields) })
      world.withNotice('UK4')
      const { status, $ } = await publish()
      expect([status, $('.nhsuk-error-summary a').attr('href')]).toEqual([400, '#url'])
    })

    it('once leads to a page that links the ledger of who was told', async () => {
      world.withNotice('UK4')
      const { status, location } = await publish()
      expect([status, location]).toEqual([303, `${HERE}/published`])
      expect(world.published[0]?.body).toEqual({ findATender: FIND_A_TENDER })
      const { $ } = await get(location)
      expect($('h1').text().trim()).toBe('It is published')
      expect($(`a[href="${HERE}/delivery"]`).length).toBe(1)
    })

    it('of what no statute requires asks for nothing more', async () => {
      world.withNotice('below-threshold')
      const { $ } = await get(`${HERE}/publish`)
      expect($('#noticeId').length).toBe(0)
      expect((await publish({})).location).toBe(`${HERE}/published`)
      expect(world.published[0]?.body).toEqual({})
    })

    it('twice by the same form publishes once', async () => {
      world.withNotice('below-threshold')
      const form = hiddenFields((await get(`${HERE}/publish`)).$)
      const again = () => web.visitor.post(`${HERE}/publish`, form)
      const places = [(await again()).location, (await again()).location]
      expect(places).toEqual([`${HERE}/published`, `${HERE}/published`])
      expect(world.published).toHaveLength(1)
    })

    it('by another form, after going back, says that it is published already', async () => {
      world.withNotice('below-threshold')
      const form = hiddenFields((await get(`${HERE}/publish`)).$)
      await publish({})
      const { location } = await web.visitor.post(`${HERE}/publish`, { ...form, key: 'another' })
      expect(location).toBe(`${HERE}/published?already`)
      expect((await get(location)).$('h1').text().trim()).toBe('This is published already')
      expect((await get(`${HERE}/publish`)).location).toBe(`${HERE}/published?already`)
      expect(world.published).toHaveLength(1)
    })

    it('of what somebody changed in between is refused, and the next press is for the new state', async () => {
      world.withNotice('below-threshold')
      const form = hiddenFields((await get(`${HERE}/publish`)).$)
      world.meanwhile({ title: 'Another title' })
      const { status, $ } = await web.visitor.post(`${HERE}/publish`, form)
      expect([status, world.published.length]).toEqual([409, 0])
      expect($(`a[href="${HERE}/check"]`).length).toBe(1)
      expect((await web.visitor.post(`${HERE}/publish`, hiddenFields($))).location).toBe(
        `${HERE}/published`,
      )
    })
  })

  describe('what is published', () => {
    beforeEach(() => {
      const notice = { id: 'n', origin: 'authority' as const, state: 'published' as const }
      const notices = [
        { ...notice, type: 'UK4', name: 'Tender notice', statutory: true, changes: [] },
      ]
      world.meanwhile({ draft: false, stage: 'tender', notices })
    })

    it('shows how it stands, and is changed by a notice of the same kind', async () => {
      const { $ } = await get(HERE)
      expect($('main').text()).toMatch(/Open for tenders/)
      expect($(`a[href="${HERE}/end"]`).length).toBe(1)
      expect((await web.visitor.post(`${HERE}/change`)).location).toBe(HERE)
      expect(web.asked.at(-1)?.body).toEqual({ type: 'UK4', changes: {} })
      await web.visitor.post(`${HERE}/change`)
      expect(web.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
    })

    it('keeps a change in the notice until that is published', async () => {
      world.withNotice('UK4', { states: { title: 'New title' } })
      const { $ } = await get(`${HERE}/edit/title`)
      expect($('#title').val()).toBe('New title')
      expect((await send(`${HERE}/edit/payment`, { paymentDays: '14' })).status).toBe(303)
      expect(web.asked.at(-1)).toMatchObject({
        method: 'PATCH',
        body: { changes: { title: 'New title', terms: { paymentDays: 14 } } },
      })
      expect(world.procurement.title).toBe('Urinary catheters')
    })

    it('ends with a reason, once', async () => {
      await web.close()
      const ends: unknown[] = []
      await open({
        [`pipeline POST /procurements/${ID}/end`]: ({ body, headers }) => {
          ends.push([body, headers.get('if-match'), headers.get('idempotency-key') !== null])
          return world.procurement
        },
      })
      world.meanwhile({ draft: false, stage: 'tender' })
      const none = await send(`${HERE}/end`, {})
      expect([none.status, none.$('.nhsuk-error-summary a').attr('href')]).toEqual([400, '#reason'])
      expect((await send(`${HERE}/end`, { reason: 'withdrawn' })).location).toBe(HERE)
      expect(ends).toEqual([[{ reason: 'withdrawn' }, '"4"', true]])
    })
  })

  it('asks for the notice on Find a Tender when an end needs it', async () => {
    await web.close()
    const fields = [{ field: 'findATender', message: 'give it' }]
    const path = `pipeline POST /procurements/${ID}/end`
    await open({ [path]: () => problem(409, 'NOTICE_NOT_ON_FIND_A_TENDER', fields) })
    world.meanwhile({ draft: false, stage: 'tender' })
    const { status, $ } = await send(`${HERE}/end`, { reason: 'cancelled' })
    expect([status, $('.nhsuk-error-summary a').attr('href')]).toEqual([400, '#noticeId'])
    expect($('input[name=reason][checked]').val()).toBe('cancelled')
  })

  describe('deleting', () => {
    it('a draft asks first, then deletes what was seen', async () => {
      const { $ } = await get(`${HERE}/delete`)
      expect($('h1').text()).toBe('Delete “Urinary catheters”?')
      const form = hiddenFields($)
      world.meanwhile({ title: 'More' })
      expect((await web.visitor.post(`${HERE}/delete`, form)).status).toBe(409)
      expect((await send(`${HERE}/delete`, {})).location).toBe('/buying')
      expect(web.asked.at(-1)).toMatchObject({ method: 'DELETE', path: `/procurements/${ID}` })
    })
  })

  describe('which notice', () => {
    it('is asked with those of its law, and put in place of another', async () => {
      world.withNotice('UK2')
      const { $ } = await get(`${HERE}/notice`)
      expect(
        $('input[type=radio]')
          .get()
          .map((one) => $(one).attr('value')),
      ).toEqual([...['UK4', 'UK2', 'UK3', 'UK1', 'below-threshold', 'early-news']])
      expect($('input[checked]').attr('value')).toBe('UK2')
      expect((await send(`${HERE}/notice`, { type: 'UK4' })).location).toBe(HERE)
      expect(world.procurement.notices.map(({ type }) => type)).toEqual(['UK4'])
      const wrong = await send(`${HERE}/notice`, { type: 'UK99' })
      expect([wrong.status, wrong.$('.nhsuk-error-summary a').attr('href')]).toEqual([400, '#type'])
    })
  })
})
