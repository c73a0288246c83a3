import { FakeReply, type FakeAnswers } from '../../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../../test/open-web.js'
import type { Page } from '../../../../test/visitor.js'
import type { Caller } from '../../../kit/caller.js'

const TOKEN = 'a'.repeat(43)
const LINK = `/invitations/${TOKEN}`
const ORG = '0198f3a2-8000-7000-8000-3f6f0a2b7c11'
const BO: Caller = {
  personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c14',
  name: 'Bo Newcomer',
  roles: [],
  accessToken: 'token',
}
const TRUST = { id: ORG, name: 'Northmoor Trust', kind: 'contracting-authority' }
const ANSWERS: FakeAnswers = {
  'organisations POST /invitations/look': {
    organisation: TRUST,
    roles: ['buyer'],
    expiresAt: '2026-08-17T08:30:00Z',
  },
  'organisations POST /invitations/accept': { organisationId: ORG, roles: ['buyer'] },
  'organisations GET /join-requests': {
    items: [{ id: ORG, organisation: TRUST, state: 'waiting', createdAt: '2026-08-10T08:30:00Z' }],
    suggestions: [TRUST],
  },
  'organisations POST /join-requests': new FakeReply(201, { items: [], suggestions: [] }),
  'organisations GET /organisations': { items: [TRUST] },
  'organisations POST /firms': new FakeReply(201, { id: ORG }),
}

describe('joining an organisation', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path: string, answers: FakeAnswers = {}, caller?: Caller): Promise<Page> {
    web = await openWeb({ caller, answers: { ...ANSWERS, ...answers } })
    return web.visitor.get(path)
  }

  const refuse = (code: string, status: number) => new FakeReply(status, { status, code })
  const sent = () => web.asked.findLast(({ method }) => method === 'POST')?.body
  const problems = ({ $ }: Page) =>
    $('.nhsuk-error-summary a')
      .toArray()
      .map((link) => $(link).attr('href'))

  describe('by an invitation', () => {
    it('says who invites to what, and sends strangers to sign in and back', async () => {
      const { status, $, headers } = await open(LINK)
      expect([status, $('h1').text()]).toEqual([200, 'Join Northmoor Trust'])
      expect($('main').text()).toContain('Buyer')
      expect($('main').text()).toContain('17 August 2026')
      const back = encodeURIComponent(LINK)
      expect($('main a').attr('href')).toBe(`/sign-in?returnTo=${back}`)
      expect($('main form').length).toBe(0)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toMatch(/no-referrer|same-origin/)
    })

    it('is accepted by whoever is signed in, by a button', async () => {
      await open(LINK, {}, BO)
      expect(sent()).toEqual({ token: TOKEN })
      const page = await web.visitor.post(LINK)
      expect(page.location).toBe('/account')
      expect(web.asked.filter(({ path }) => path === '/invitations/accept')).toHaveLength(1)
    })

    it('is over when it was used, withdrawn or too old', async () => {
      const answers = { 'organisations POST /invitations/look': refuse('INVITATION_OVER', 410) }
      const page = await open(LINK, answers)
      expect([page.status, page.$('h1').text()]).toEqual([410, 'This invitation is over'])
    })

    it.each(['/invitations/short', `/invitations/${'a'.repeat(42)}!`])(
      'is not there at %s, and no service is asked',
      async (path) => {
        expect((await open(path)).status).toBe(404)
        expect(web.asked).toEqual([])
      },
    )
  })

  describe('by asking', () => {
    it('shows where people of one’s address belong, and what was asked', async () => {
      const { $ } = await open('/join', {}, BO)
      expect($('main form[method=post]').text()).toContain('Northmoor Trust')
      expect($('main').text()).toContain('Northmoor Trust: Waits for an answer')
    })

    it('sends the request, and says so', async () => {
      await open('/join?search=north', {}, BO)
      const page = await web.visitor.post('/join', { organisationId: ORG })
      expect(sent()).toEqual({ organisationId: ORG })
      expect((await web.visitor.get(page.location)).$('.nhsuk-notification-banner').length).toBe(1)
    })

    it.each(['ASKED_ALREADY', 'MEMBER_ALREADY', 'TOO_MANY_REQUESTS'])(
      'says what %s means',
      async (code) => {
        await open('/join', { 'organisations POST /join-requests': refuse(code, 409) }, BO)
        const page = await web.visitor.post('/join', { organisationId: ORG })
        expect([page.status, problems(page)]).toEqual([400, ['#search']])
      },
    )

    it('is for people who are signed in', async () => {
      expect((await open('/join')).location).toBe('/sign-in')
    })
  })

  describe('by registering a firm', () => {
    const FIRM = { name: 'Calder Catheters Ltd', scheme: 'GB-COH', id: '09999991' }
    const register = async (fields: Record<string, string>, answers: FakeAnswers = {}) => {
      await open('/firms/register', answers, BO)
      return web.visitor.post('/firms/register', fields)
    }

    it('makes its first administrator of whoever does', async () => {
      expect((await register(FIRM)).location).toBe('/organisation')
      expect(sent()).toEqual({
        name: FIRM.name,
        identifiers: [{ scheme: 'GB-COH', id: '09999991' }],
      })
    })

    it.each<[Record<string, string>, string]>([
      [{ ...FIRM, name: '' }, '#name'],
      [{ ...FIRM, scheme: 'GB-NHS', id: 'RQM' }, '#scheme'],
      [{ ...FIRM, id: 'twelve' }, '#id'],
    ])('names the field that is wrong: %j', async (fields, field) => {
      const page = await register(fields)
      expect([page.status, problems(page)]).toEqual([400, [field]])
      expect(page.$(field).length).toBe(1)
      expect(page.$('#name').val()).toBe(fields['name'])
      expect(sent()).toBeUndefined()
    })

    it('is not done twice', async () => {
      const answers = { 'organisations POST /firms': refuse('IDENTIFIER_TAKEN', 409) }
      expect(problems(await register(FIRM, answers))).toEqual(['#id'])
    })
  })
})
