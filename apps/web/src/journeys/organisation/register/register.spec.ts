import { FakeReply, type FakeAnswers } from '../../../../test/fake-services.js'
import { openWeb, type WebUnderTest } from '../../../../test/open-web.js'
import type { Page } from '../../../../test/visitor.js'
import type { Caller } from '../../../kit/caller.js'

const TRUST = {
  id: '0198f3a2-8000-7000-8000-3f6f0a2b7c11',
  kind: 'contracting-authority',
  name: 'Northmoor <b>Trust</b>',
  identifiers: [{ scheme: 'GB-NHS', id: 'RZ9' }],
}
const OLU: Caller = {
  personId: '0198f3a2-8000-7000-8000-3f6f0a2b7c14',
  name: 'Olu Operator',
  organisation: {
    id: '0198f3a2-8000-7000-8000-3f6f0a2b7c15',
    name: 'Inroad',
    kind: 'installation',
  },
  roles: ['operator'],
  accessToken: 'token',
}
const INVITE = `/operations/organisations/${TRUST.id}/administrator`
const ANSWERS: FakeAnswers = {
  'organisations GET /organisations': { items: [TRUST] },
  'organisations POST /organisations': new FakeReply(201, TRUST),
  [`organisations GET /organisations/${TRUST.id}`]: TRUST,
  [`organisations POST /organisations/${TRUST.id}/invitations`]: new FakeReply(201, {}),
}

describe('the register, for operators', () => {
  let web: WebUnderTest
  afterEach(() => web.close())

  async function open(path: string, answers: FakeAnswers = {}, caller = OLU): Promise<Page> {
    web = await openWeb({ caller, answers: { ...ANSWERS, ...answers } })
    return web.visitor.get(path)
  }
  const fill = async (path: string, fields: Record<string, string>, answers: FakeAnswers = {}) => {
    await open(path, answers)
    return web.visitor.post(path, fields)
  }
  const refuse = (code: string) => new FakeReply(409, { status: 409, code })
  const sent = () => web.asked.find(({ method }) => method === 'POST')?.body
  const problems = ({ $ }: Page) =>
    $('.nhsuk-error-summary a')
      .toArray()
      .map((link) => $(link).attr('href'))
  const PAGES = ['/operations/organisations', '/operations/organisations/new', INVITE]

  it.each(PAGES)('%s has a title and one heading, and shows names as text', async (path) => {
    const { status, $ } = await open(path)
    expect([status, $('h1').length, $('main b').length]).toEqual([200, 1, 0])
  })

  it.each(PAGES)('%s is not for administrators of organisations', async (path) => {
    expect((await open(path, {}, { ...OLU, roles: ['org-admin'] })).status).toBe(403)
  })

  it('leads from an organisation to inviting its administrator', async () => {
    const { $ } = await open('/operations/organisations?search=north')
    expect($('tbody a').attr('href')).toBe(INVITE)
    expect($('#search').val()).toBe('north')
  })

  describe('registering an authority', () => {
    const PATH = '/operations/organisations/new'
    const FIELDS = { name: 'Example Vale NHS Trust', scheme: 'GB-NHS', id: 'RZ5' }

    it('sends its name and identifier, and leads to it', async () => {
      const { location } = await fill(PATH, FIELDS)
      expect(location).toBe('/operations/organisations?search=RZ5&done=registered')
      expect(sent()).toEqual({
        kind: 'contracting-authority',
        name: FIELDS.name,
        identifiers: [{ scheme: 'GB-NHS', id: 'RZ5' }],
      })
    })

    it.each<[Record<string, string>, string]>([
      [{ ...FIELDS, name: '' }, '#name'],
      [{ ...FIELDS, scheme: 'GB-XX' }, '#scheme'],
      [{ ...FIELDS, id: '?' }, '#id'],
    ])('names the field that is wrong: %j', async (fields, field) => {
      const page = await fill(PATH, fields)
      expect([page.status, problems(page), sent()]).toEqual([400, [field], undefined])
    })

    it('is not done twice', async () => {
      const taken = { 'organisations POST /organisations': refuse('IDENTIFIER_TAKEN') }
      expect(problems(await fill(PATH, FIELDS, taken))).toEqual(['#id'])
    })
  })

  describe('inviting its administrator', () => {
    it('sends one address, as administrator and nothing else', async () => {
      const { location } = await fill(INVITE, { email: 'ada@example.org' })
      expect(location).toBe('/operations/organisations?done=invited')
      expect(sent()).toEqual({ email: 'ada@example.org', roles: ['org-admin'] })
    })

    it.each(['', 'ada', 'a@example.org,b@example.org'])('refuses %j', async (email) => {
      const page = await fill(INVITE, { email })
      expect([page.status, problems(page), page.$('#email').val()]).toEqual([
        400,
        ['#email'],
        email,
      ])
    })
  })
})
