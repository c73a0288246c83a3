import { FakeReply, type FakeAnswers } from '../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../test/open-web.js'
import type { Page } from '../../../test/visitor.js'
import type { Caller } from '../../kit/caller.js'

const ORG = '0198f3a2-8000-7000-8000-3f6f0a2b7c11'
const HUB = '0198f3a2-8000-7000-8000-3f6f0a2b7c12'
const BEA = '0198f3a2-8000-7000-8000-3f6f0a2b7c13'
const ADA: Caller = {
  personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c14',
  name: 'Ada Admin',
  organisation: { id: ORG, name: 'Northmoor Trust', kind: 'contracting-authority' },
  roles: ['org-admin'],
  accessToken: 'token',
}
const MEMBER = {
  personId: BEA,
  name: 'Bea Buyer',
  email: 'bea@example.org',
  roles: ['buyer'],
  version: 3,
  changedAt: '2026-08-10T08:30:00Z',
}
const REQUEST = {
  id: '0198f3a2-8000-7000-8000-3f6f0a2b7c15',
  person: { id: BEA, name: 'Bo Newcomer', email: 'bo@example.org' },
  state: 'waiting',
  createdAt: '2026-08-10T08:30:00Z',
}
const DELEGATION = {
  id: '0198f3a2-8000-7000-8000-3f6f0a2b7c16',
  organisation: { id: ORG, name: 'Northmoor Trust' },
  hub: { id: HUB, name: 'Example Hub' },
  roles: ['buyer'],
  from: '2026-04-01',
  until: '2027-03-31',
}
const INVITATION = {
  id: '0198f3a2-8000-7000-8000-3f6f0a2b7c17',
  email: 'new@example.org',
  roles: ['analyst', 'buyer'],
  state: 'open',
  mail: 'sent',
  createdAt: '2026-08-10T08:30:00Z',
  expiresAt: '2026-08-17T08:30:00Z',
}

const api = `organisations`
const at = (method: string, path: string) => `${api} ${method} /organisations/${ORG}${path}`
const ANSWERS: FakeAnswers = {
  [at('GET', '/people')]: {
    items: [MEMBER, { ...MEMBER, personId: ADA.personId, name: ADA.name }],
  },
  [at('GET', `/people/${BEA}`)]: MEMBER,
  [at('PUT', `/people/${BEA}/roles`)]: MEMBER,
  [at('DELETE', `/people/${BEA}`)]: new FakeReply(204),
  [at('GET', '/invitations')]: { items: [INVITATION] },
  [at('POST', '/invitations')]: new FakeReply(201, INVITATION),
  [at('DELETE', `/invitations/${INVITATION.id}`)]: new FakeReply(204),
  [at('GET', '/join-requests')]: { items: [REQUEST] },
  [at('POST', `/join-requests/${REQUEST.id}/decision`)]: new FakeReply(204),
  [at('GET', '/delegations')]: { items: [DELEGATION] },
  [at('POST', '/delegations')]: new FakeReply(201, DELEGATION),
  [at('DELETE', `/delegations/${DELEGATION.id}`)]: new FakeReply(204),
  [at('GET', '/email-domains')]: { domains: ['northmoor.example.org'] },
  [at('PUT', '/email-domains')]: { domains: ['northmoor.example.org'] },
  [at('GET', '/audit')]: {
    items: [
      {
        id: '7',
        at: '2026-08-10T08:30:05Z',
        act: 'roles.set',
        actor: { id: ADA.personId, name: ADA.name },
        details: { roles: ['buyer', 'analyst'] },
      },
    ],
    next: '7',
  },
  [`${api} GET /organisations`]: {
    items: [
      { id: HUB, kind: 'contracting-authority', name: 'Example Hub', identifiers: [] },
      { id: ORG, kind: 'contracting-authority', name: 'Northmoor Trust', identifiers: [] },
    ],
  },
  [`${api} GET /organisations/${HUB}`]: { id: HUB, name: 'Example Hub' },
}

describe('the pages of an organisation', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path: string, answers: FakeAnswers = {}, caller?: Caller): Promise<Page> {
    web = await openWeb({ caller: caller ?? ADA, answers: { ...ANSWERS, ...answers } })
    return web.visitor.get(path)
  }

  /** Opens a page and sends its form. */
  async function fill(
    path: string,
    fields: Record<string, string | string[]>,
    answers: FakeAnswers = {},
  ): Promise<Page> {
    await open(path, answers)
    return web.visitor.post(path, fields)
  }

  const refuse = (code: string, status = 422) => new FakeReply(status, { status, code, detail: '' })
  const sent = (method: string) => web.asked.find((one) => one.method === method)?.body
  const problems = ({ $ }: Page) =>
    $('.nhsuk-error-summary a')
      .toArray()
      .map((link) => [$(link).attr('href'), $(link).text().trim()])

  const PAGES = [
    '/organisation',
    '/organisation/people',
    `/organisation/people/${BEA}`,
    `/organisation/people/${BEA}/remove`,
    '/organisation/invitations',
    '/organisation/invite',
    '/organisation/requests',
    `/organisation/requests/${REQUEST.id}`,
    '/organisation/delegations',
    '/organisation/delegations/new',
    `/organisation/delegations/new/${HUB}`,
    `/organisation/delegations/${DELEGATION.id}/end`,
    '/organisation/email-domains',
    '/organisation/changes',
  ]

  it.each(PAGES)('%s has a title, one heading, and is kept by nobody', async (path) => {
    const page = await open(path)
    expect(page.status).toBe(200)
    expect(page.$('h1').length).toBe(1)
    expect(page.$('title').text()).toMatch(/^\S.* – Inroad$/)
    expect(page.$('main').text()).not.toMatch(/undefined|\[object/)
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  it.each(PAGES)('%s is for administrators alone', async (path) => {
    const page = await open(path, {}, { ...ADA, roles: ['buyer', 'operator'] })
    expect(page.status).toBe(403)
    expect(web.asked.filter(({ service }) => service === api)).toEqual([])
  })

  it.each(PAGES)('%s shows markup in names as text', async (path) => {
    const name = '<img src=x onerror=alert(1)>'
    const { $ } = await open(path, {
      [at('GET', `/people/${BEA}`)]: { ...MEMBER, name },
      [at('GET', '/people')]: { items: [{ ...MEMBER, name, email: name }] },
      [at('GET', '/invitations')]: { items: [{ ...INVITATION, email: name }] },
      [at('GET', '/join-requests')]: {
        items: [{ ...REQUEST, person: { id: BEA, name, email: name } }],
      },
      [at('GET', '/delegations')]: { items: [{ ...DELEGATION, hub: { id: HUB, name } }] },
      [`${api} GET /organisations/${HUB}`]: { id: HUB, name },
    })
    expect($('main img').length).toBe(0)
  })

  it('counts who waits on the first of them', async () => {
    expect((await open('/organisation')).$('.nhsuk-tag').text()).toBe('1 person waits')
  })

  describe('roles', () => {
    const path = `/organisation/people/${BEA}`

    it('are those of this sort of organisation, with the ones held ticked', async () => {
      const { $ } = await open(path)
      const values = $('input[name=roles]')
        .toArray()
        .map((box) => $(box).val())
      expect(values).toEqual(['buyer', 'approver', 'analyst', 'engagement-lead', 'org-admin'])
      expect($('input[name=roles]:checked').val()).toBe('buyer')
    })

    it('are set on the version that was shown', async () => {
      const page = await fill(path, { version: '3', roles: ['buyer', 'analyst'] })
      expect(page.location).toBe('/organisation/people?done=roles')
      expect(sent('PUT')).toEqual({ roles: ['buyer', 'analyst'] })
      const { $ } = await web.visitor.get(page.location)
      expect($('.nhsuk-notification-banner').text()).toContain('The roles are set')
    })

    it('are chosen, or the page says so', async () => {
      const page = await fill(path, { version: '3' })
      expect([page.status, problems(page)]).toEqual([400, [['#roles', 'Choose at least one role']]])
      expect(page.$('title').text()).toMatch(/^Error: /)
      expect(page.$('#roles').length).toBe(1)
      expect(sent('PUT')).toBeUndefined()
    })

    it('are shown both ways when somebody else changed them, and nothing is overwritten', async () => {
      let version = 3
      const answers = {
        [at('PUT', `/people/${BEA}/roles`)]: () => {
          version = 4
          return refuse('VERSION_CONFLICT', 409)
        },
        [at('GET', `/people/${BEA}`)]: () => ({
          ...MEMBER,
          version,
          roles: version === 3 ? ['buyer'] : ['approver'],
        }),
      }
      const page = await fill(path, { version: '3', roles: 'analyst' }, answers)
      expect(page.status).toBe(409)
      const values = page.$('.nhsuk-summary-list__value').toArray()
      expect(values.map((value) => page.$(value).text().trim())).toEqual(['Approver', 'Analyst'])
      const form = page.$('main form')
      expect(form.find('[name=version]').val()).toBe('4')
      expect(form.find('[name=roles]').val()).toBe('analyst')
    })

    it('of the last administrator stay', async () => {
      const answers = { [at('PUT', `/people/${BEA}/roles`)]: refuse('LAST_ADMINISTRATOR') }
      const page = await fill(path, { version: '3', roles: 'buyer' }, answers)
      expect(problems(page)).toEqual([
        ['#roles', expect.stringContaining('This is the only administrator')],
      ])
    })
  })

  describe('removing somebody', () => {
    it('is confirmed first', async () => {
      const page = await fill(`/organisation/people/${BEA}/remove`, {})
      expect(page.location).toBe('/organisation/people?done=removed')
    })

    it('is refused for the last administrator, beside the button', async () => {
      const answers = { [at('DELETE', `/people/${BEA}`)]: refuse('LAST_ADMINISTRATOR') }
      const page = await fill(`/organisation/people/${BEA}/remove`, {}, answers)
      expect(page.status).toBe(400)
      expect(page.$(problems(page)[0]?.[0] ?? '').length).toBe(1)
    })
  })

  describe('an invitation', () => {
    it('goes to one address, with roles', async () => {
      const page = await fill('/organisation/invite', {
        email: ' New@Example.org ',
        roles: 'buyer',
      })
      expect(page.location).toBe('/organisation/invitations?done=invited')
      expect(sent('POST')).toEqual({ email: 'New@example.org', roles: ['buyer'] })
    })

    it.each(['', 'new', 'a@example.org, b@example.org', 'A <a@example.org>'])(
      'is not sent to %j, and what was typed stays',
      async (email) => {
        const page = await fill('/organisation/invite', { email, roles: 'analyst' })
        expect(problems(page)).toEqual([['#email', expect.stringContaining('one e-mail address')]])
        expect(page.$('#email').val()).toBe(email)
        expect(page.$('input[name=roles]:checked').val()).toBe('analyst')
      },
    )

    it('is not sent twice', async () => {
      const answers = { [at('POST', '/invitations')]: refuse('ALREADY_INVITED', 409) }
      const page = await fill('/organisation/invite', { email: 'a@b.org', roles: 'buyer' }, answers)
      expect(problems(page)).toEqual([['#email', expect.stringContaining('open invitation')]])
    })

    it('is withdrawn, and says when it was too late', async () => {
      const path = `/organisation/invitations/${INVITATION.id}/withdraw`
      await open('/organisation/invitations')
      expect((await web.visitor.post(path)).location).toMatch(/done=withdrawn$/)
      await web.close()
      await open('/organisation/invitations', {
        [at('DELETE', `/invitations/${INVITATION.id}`)]: refuse('INVITATION_OVER', 409),
      })
      expect((await web.visitor.post(path)).location).toMatch(/done=over$/)
    })
  })

  describe('a request to join', () => {
    const path = `/organisation/requests/${REQUEST.id}`

    it.each<[Record<string, string>, object, string]>([
      [{ answer: 'yes', roles: 'buyer' }, { approve: true, roles: ['buyer'] }, 'approved'],
      [{ answer: 'no', roles: 'buyer' }, { approve: false }, 'refused'],
    ])('is answered: %j', async (fields, body, done) => {
      const page = await fill(path, fields)
      expect(page.location).toBe(`/organisation/requests?done=${done}`)
      expect(sent('POST')).toEqual(body)
    })

    it('needs an answer, and a role to say yes', async () => {
      expect(problems(await fill(path, {}))).toEqual([['#answer', 'Choose yes or no']])
      await web.close()
      expect(problems(await fill(path, { answer: 'yes' }))).toEqual([
        ['#roles', 'Choose at least one role'],
      ])
    })

    it('that another administrator has answered is over, not an error', async () => {
      const answers = {
        [at('POST', `/join-requests/${REQUEST.id}/decision`)]: refuse('REQUEST_NOT_FOUND', 404),
      }
      const page = await fill(path, { answer: 'no' }, answers)
      expect(page.location).toBe('/organisation/requests?done=over')
    })
  })

  describe('acting for others', () => {
    const path = `/organisation/delegations/new/${HUB}`
    const FROM = { 'from-day': '1', 'from-month': '4', 'from-year': '2026' }
    const until = (day: string, month: string, year: string) => ({
      'until-day': day,
      'until-month': month,
      'until-year': year,
    })

    it('begins by finding the other organisation, which is not one’s own', async () => {
      const { $ } = await open('/organisation/delegations/new?search=n')
      const found = $('main li a')
        .toArray()
        .map((link) => $(link).attr('href'))
      expect(found).toEqual([path])
    })

    it('is given with roles and days', async () => {
      const page = await fill(path, { roles: 'buyer', ...FROM, ...until('31', '3', '2027') })
      expect(page.location).toBe('/organisation/delegations?done=made')
      expect(sent('POST')).toEqual({
        hubId: HUB,
        roles: ['buyer'],
        from: '2026-04-01',
        until: '2027-03-31',
      })
    })

    it.each<[Record<string, string>, string]>([
      [{ ...FROM }, '#roles'],
      [{ roles: 'buyer' }, '#from-day'],
      [{ roles: 'buyer', ...FROM, 'from-day': '31' }, '#from-day'],
      [{ roles: 'buyer', ...FROM, ...until('1', '', '') }, '#until-day'],
      [{ roles: 'buyer', ...FROM, ...until('31', '3', '2026') }, '#until-day'],
    ])('names the field that is wrong: %j', async (fields, field) => {
      const page = await fill(path, fields)
      expect(problems(page).map(([href]) => href)).toEqual([field])
      expect(page.$(field).length).toBe(1)
    })

    it('never offers the choice of people', async () => {
      const { $ } = await open(path)
      const values = $('input[name=roles]')
        .toArray()
        .map((box) => $(box).val())
      expect(values).not.toContain('org-admin')
    })

    it('is ended after being asked', async () => {
      const page = await fill(`/organisation/delegations/${DELEGATION.id}/end`, {})
      expect(page.location).toBe('/organisation/delegations?done=ended')
    })
  })

  describe('e-mail domains', () => {
    it('are typed one on a line, with or without the @', async () => {
      const domains = 'Northmoor.example.org\r\n@moor.example.org\r\n\r\n'
      await fill('/organisation/email-domains', { domains })
      expect(sent('PUT')).toEqual({ domains: ['northmoor.example.org', 'moor.example.org'] })
    })

    it('are shown again as typed when one is none', async () => {
      const answers = { [at('PUT', '/email-domains')]: refuse('INVALID_INPUT', 400) }
      const page = await fill('/organisation/email-domains', { domains: 'no domain' }, answers)
      expect(problems(page).map(([href]) => href)).toEqual(['#domains'])
      expect(page.$('#domains').val()).toBe('no domain')
    })
  })

  it('tell who changed what', async () => {
    const { $ } = await open('/organisation/changes')
    const cells = $('tbody td')
      .toArray()
      .map((cell) => $(cell).text())
    expect(cells).toEqual(['10 August 2026 at 09:30:05', 'Ada Admin', 'Set roles: Buyer, Analyst'])
  })
})
