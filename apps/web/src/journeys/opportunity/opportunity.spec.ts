import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import { ID, VIEW } from '../../../test/samples/opportunities.js'

describe('one opportunity', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path = `/opportunities/${ID}`, view: object = VIEW) {
    web = await openWeb({ answers: { [`pipeline GET /opportunities/${ID}`]: view } })
    return web.visitor.get(path)
  }

  it('shows its facts, lots, documents and notices', async () => {
    const { status, $ } = await open()
    expect(status).toBe(200)
    expect($('h1').text()).toBe('Supply of urinary catheters')
    const main = $('main').text()
    for (const words of [
      ...['14 September 2026 at 12 noon', 'Catheters (33141200)', 'Procurement Act 2023'],
      ...['Intermittent', '£140,000', 'Specification', 'Plan', 'UK4: Tender notice'],
    ]) {
      expect(main).toContain(words)
    }
    expect($('a[href="https://docs.example/spec.pdf"]').text()).toBe('Specification')
    expect($('a[href$="/Notice/912345-2026"]').length).toBe(2)
  })

  it('shows what changed since it was first published, old beside new', async () => {
    const { $ } = await open()
    const rows = $('#changes + div tbody tr')
    const cells = rows.find('td, th').map((_, cell) => $(cell).text())
    expect(cells.get().slice(0, 2)).toEqual(['12 August 2026', 'Closing date'])
    expect(cells.get()[2]).toMatch(/^7 September 2026 at 12 noon$/)
    expect(cells.get()[3]).toMatch(/^14 September 2026 at 12 noon$/)
  })

  it('says so where nothing changed', async () => {
    const { $ } = await open(undefined, { ...VIEW, changes: [] })
    expect($('#changes + p').text()).toBe('Nothing that a supplier would act on has changed.')
  })

  it('offers to be told of its categories, where it is delivered', async () => {
    const { $ } = await open()
    expect($('a.nhsuk-button').attr('href')).toBe(
      '/subscribe?cpv=33141200&region=UKD3&nhsOnly=true',
    )
  })

  it('gives its closing date to a calendar, the same entry again when it moves', async () => {
    const { $ } = await open()
    const address = $('a[href$=".ics"]').attr('href') ?? ''
    const { status, headers, html } = await web.visitor.get(address)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename=deadline.ics')
    expect(html).toMatch(/\r\nUID:[^\r]*0198f3a2[^\r]*@inroad\r\n/)
    expect(html).toContain('\r\nSEQUENCE:2\r\n')
    expect(html).toContain('DTSTART:20260914T110000Z')
  })

  it('says that it is closed, and why, and offers no calendar', async () => {
    const { $ } = await open(undefined, { ...VIEW, open: false })
    expect($('main').text()).toContain('Its closing date has passed.')
    expect($('a[href$=".ics"]').length).toBe(0)
  })

  it('is not found when there is none', async () => {
    expect((await open('/opportunities/nothing')).status).toBe(404)
    expect((await web.visitor.get('/opportunities/nothing/deadline.ics')).status).toBe(404)
  })

  it('leads to no address but web addresses, and shows texts as texts', async () => {
    const attack = '<script>alert(1)</script>'
    const { $ } = await open(undefined, {
      ...VIEW,
      ...{ title: attack, description: attack, documents: [{ title: attack }] },
      lots: [{ id: attack, title: attack }],
      changes: [{ ...VIEW.changes[0], from: attack, to: attack }],
    })
    expect($('main script').length).toBe(0)
    expect($('h1').text()).toBe(attack)
  })
})
