import type { Caller } from '../../kit/caller.js'
import { FakeReply, type Asked, type FakeAnswers } from '../../../test/fake-services.js'
import { FIGURES } from '../../../test/figures-world.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'

const ANALYST: Caller = {
  personId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c12',
  name: 'Ana Analyst',
  roles: ['analyst'],
  accessToken: 'token',
}
const VALE = {
  code: 'RZ9',
  name: 'Example Vale NHS Foundation Trust',
  kind: 'trust',
  hasSpend: true,
  predecessors: [],
  successors: [],
  mine: true,
  target: { share: 0.335, scope: 'voluntary' },
}

let web: WebUnderTest | undefined
afterEach(() => web?.close())

async function open(
  path: string,
  more: FakeAnswers = {},
  caller: Caller | undefined = ANALYST,
): Promise<Page> {
  await web?.close()
  web = await openWeb({ answers: { ...FIGURES, ...more }, caller })
  return web.visitor.get(path)
}
const send = (path: string, fields: Record<string, string>) =>
  web?.visitor.post(path, fields) ?? Promise.reject(new Error('nothing is open'))
const sent = (method: string) => (web?.asked as Asked[]).find((asked) => asked.method === method)

describe('the target of an organisation', () => {
  const answers: FakeAnswers = {
    'spend GET /authorities/RZ9': VALE,
    'spend GET /authorities': { items: [VALE], next: 'more' },
    'spend PUT /authorities/RZ9/target': VALE,
  }

  it('is found by name, and shown with whether PPN 001 applies', async () => {
    const { $ } = await open('/spend/targets?search=vale', answers)
    expect($('main table tbody tr').text()).toContain('33.5%, voluntary')
    expect($('main a[href="/spend/targets/RZ9"]').length).toBe(1)
    expect($('main a[href="/spend/targets?search=vale&cursor=more"]').length).toBe(1)
    expect((web?.asked as Asked[])[0]?.query.get('search')).toBe('vale')
  })

  it('is set in percent, and shown as it stands', async () => {
    const page = await open('/spend/targets/RZ9', answers)
    expect(page.$('#share').val()).toBe('33.5')
    expect(page.$('input[name=scope][checked]').val()).toBe('voluntary')
    const { location } = await send('/spend/targets/RZ9', { share: '25 %', scope: 'voluntary' })
    expect(location).toBe('/spend/targets/RZ9?done=saved')
    expect(sent('PUT')?.body).toEqual({ share: 0.25, scope: 'voluntary' })
  })

  it('is taken away by leaving it empty', async () => {
    await open('/spend/targets/RZ9', answers)
    await send('/spend/targets/RZ9', { share: '', scope: 'in-scope' })
    expect(sent('PUT')?.body).toEqual({ scope: 'in-scope' })
  })

  it.each(['101', '-1', 'a quarter', '12.345'])('is not %s', async (share) => {
    await open('/spend/targets/RZ9', answers)
    const page = await send('/spend/targets/RZ9', { share, scope: '' })
    expect(page.status).toBe(400)
    expect(page.$('title').text()).toMatch(/^Error: /)
    expect(page.$('#share').val()).toBe(share)
    const faults = page.$('.nhsuk-error-summary a').toArray()
    expect(faults.map((fault) => page.$(fault).attr('href'))).toEqual(['#share', '#scope'])
    expect(sent('PUT')).toBeUndefined()
  })

  it('is refused at its field where the service refuses it', async () => {
    const fields = [{ field: 'scope', message: 'PPN 001 does not cover NHS trusts' }]
    const refused = new FakeReply(422, { status: 422, fields })
    await open('/spend/targets/RZ9', { ...answers, 'spend PUT /authorities/RZ9/target': refused })
    const page = await send('/spend/targets/RZ9', { share: '25', scope: 'in-scope' })
    expect(page.$('.nhsuk-error-summary').text()).toContain('PPN 001 does not cover NHS trusts')
  })

  it('has no form for people of another organisation, nor a page for those of other roles', async () => {
    const theirs = { 'spend GET /authorities/RZ9': { ...VALE, mine: false } }
    const { $ } = await open('/spend/targets/RZ9', theirs)
    expect($('main form').length).toBe(0)
    expect($('main').text()).toContain('Only analysts and administrators of this organisation')
    const buyer: Caller = { ...ANALYST, roles: ['buyer'] }
    expect((await open('/spend/targets/RZ9', answers, buyer)).status).toBe(403)
  })
})

describe('saved views', () => {
  const VIEW = {
    id: '0198f3a2-9000-7000-8000-3f6f0a2b7c09',
    name: 'Our share',
    address: '/spend/categories?org=RZ9&fy=2020',
    savedAt: '2026-08-10T08:30:05Z',
  }

  it('are listed with their addresses, those of elsewhere left out', async () => {
    const items = [
      VIEW,
      { ...VIEW, address: '//elsewhere.example' },
      { ...VIEW, address: 'https://x.example' },
      { ...VIEW, address: '/spend//elsewhere.example' },
    ]
    const { $ } = await open('/spend/views', { 'spend GET /saved-views': { items } })
    const links = $('main table a').toArray()
    expect(links.map((link) => $(link).attr('href'))).toEqual([VIEW.address])
  })

  it('are kept under a name', async () => {
    const answers = { 'spend POST /saved-views': VIEW }
    const { address, name } = VIEW
    const page = await open(`/spend/views/new?address=${encodeURIComponent(address)}`, answers)
    expect(page.$('input[name=address]').val()).toBe(address)
    expect((await send('/spend/views', { address, name })).location).toBe('/spend/views?done=saved')
    expect(sent('POST')?.body).toEqual({ name, address })
  })

  it('need a name that is not taken', async () => {
    const { address, name } = VIEW
    const fields = [{ field: 'name', message: 'you have a view of this name already' }]
    const taken = new FakeReply(409, { status: 409, fields })
    await open(`/spend/views/new?address=${encodeURIComponent(address)}`, {
      'spend POST /saved-views': taken,
    })
    const unnamed = await send('/spend/views', { address, name: ' ' })
    expect(unnamed.$('.nhsuk-error-summary').text()).toContain('Give the view a name')
    const twice = await send('/spend/views', { address, name })
    expect(twice.status).toBe(400)
    expect(twice.$('#name').val()).toBe(name)
    expect(twice.$('.nhsuk-error-summary').text()).toContain('you have a view of this name already')
  })

  it('are of pages about spend alone', async () => {
    for (const address of ['/operations', 'https://x.example', '//x.example', '/spend\\x', '']) {
      const page = await open(`/spend/views/new?address=${encodeURIComponent(address)}`)
      expect(page.status).toBe(404)
    }
  })

  it('are removed by a form, and are for people who are signed in', async () => {
    const path = `/saved-views/${VIEW.id}`
    await open('/spend/views', {
      'spend GET /saved-views': { items: [VIEW] },
      [`spend DELETE ${path}`]: new FakeReply(204),
    })
    const { location } = await send(`/spend/views/${VIEW.id}/delete`, {})
    expect(location).toBe('/spend/views?done=removed')
    expect(sent('DELETE')?.path).toBe(path)
    await web?.close()
    web = await openWeb({ answers: FIGURES })
    expect((await web.visitor.get('/spend/views')).location).toBe('/sign-in')
  })
})
