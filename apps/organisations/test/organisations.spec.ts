import type { Response } from 'supertest'
import { INSTALLATION, OrganisationsWorld, OTHER_TRUST, TRUST } from './organisations-world.js'

interface Line {
  id: string
  name: string
  kind: string
}

describe('the register of organisations', () => {
  let world: OrganisationsWorld
  let operator: string

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
    operator = await world.tokenOf(await world.person(INSTALLATION, 'operator', 'org-admin'))
    await world.organisation(TRUST)
    await world.organisation(OTHER_TRUST)
  })
  afterAll(() => world.close())

  const found = async (query: string): Promise<string[]> => {
    const { body } = await world.get(`/organisations?${query}`)
    return (body as { items: Line[] }).items.map(({ name }) => name)
  }
  const code = ({ status, body }: Response) => [status, (body as { code?: string }).code]
  const register = (body: object, token = operator) => world.post('/organisations', body, token)
  const authority = (name: string, id: string) => ({
    kind: 'contracting-authority',
    name,
    identifiers: [{ scheme: 'GB-NHS', id }],
  })

  it.each([
    ['search=north', [TRUST.name]],
    ['search=teach%20moor', []],
    ['search=TRUST%20found', [TRUST.name, OTHER_TRUST.name]],
    ['search=rz8', [OTHER_TRUST.name]],
    ['search=%27%20%26%20%7C%20!(%20:*', []],
    ['search=inroad%20operations', []],
    ['kind=firm', []],
  ])('finds by %s: %j', async (query, names) => {
    expect(await found(query)).toEqual(names)
  })

  it('is read in pages that join without a gap', async () => {
    interface Page {
      items: Line[]
      next?: string
    }
    const page = async (cursor = '') =>
      (await world.get(`/organisations?limit=1${cursor && `&cursor=${cursor}`}`)).body as Page
    const first = await page()
    const second = await page(first.next)
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      TRUST.name,
      OTHER_TRUST.name,
    ])
    expect((await world.get('/organisations?cursor=abc')).status).toBe(400)
  })

  it('takes an authority from an operator, with its event', async () => {
    const answer = await register(authority('Example Vale NHS Trust', 'RZ5'))
    expect(answer.status).toBe(201)
    const { id } = answer.body as Line
    const events = await world.events('organisations.organisation.registered.v1')
    expect(events).toContainEqual({
      organisationId: id,
      kind: 'contracting-authority',
      name: 'Example Vale NHS Trust',
      identifiers: [{ scheme: 'GB-NHS', id: 'RZ5' }],
      subject: id,
      sequence: '1',
    })
  })

  it('gives an identifier to one organisation only', async () => {
    const answer = await register(authority('Another Name', 'rz9'))
    expect(code(answer)).toEqual([409, 'IDENTIFIER_TAKEN'])
    expect(await found('search=another')).toEqual([])
  })

  it.each([
    ['an id its register never gave', { identifiers: [{ scheme: 'GB-COH', id: 'x' }] }],
    ['a register nobody knows', { identifiers: [{ scheme: 'XX-YY', id: '1' }] }],
    ['no identifier', { identifiers: [] }],
    ['no name', { name: ' ' }],
    ['a name of two lines', { name: 'One\nTwo' }],
    ['a kind nobody may make', { kind: 'installation' }],
    ['an id of one’s own', { id: '0198f3a2-8000-7000-8000-3f6f0a2b7c11' }],
  ])('refuses %s', async (_, more) => {
    const answer = await register({ ...authority('Example', 'RZ1'), ...more })
    expect(code(answer)).toEqual([400, 'INVALID_INPUT'])
  })

  describe('a line of succession', () => {
    const ids: Record<string, string> = {}
    const succeed = (from: string, to: string, on: string) =>
      world.post(
        `/organisations/${ids[from] ?? ''}/successors`,
        { successorId: ids[to], on },
        operator,
      )

    beforeAll(async () => {
      for (const [place, name] of ['Group', 'Board', 'Merged Board'].entries()) {
        const { body } = await register(authority(name, `QZ${place}`))
        ids[name] = (body as Line).id
      }
      await succeed('Group', 'Board', '2022-07-01')
      await succeed('Board', 'Merged Board', '2026-04-01')
    })

    it.each([
      ['2022-06-30', 'Group'],
      ['2022-07-01', 'Board'],
      ['2026-03-31', 'Board'],
      ['2026-04-01', 'Merged Board'],
    ])('says who stood in a place on %s', async (on, name) => {
      const { body } = await world.get(`/organisations/${ids['Group'] ?? ''}?on=${on}`)
      expect((body as { standing: Line[] }).standing).toEqual([{ id: ids[name], name }])
    })

    it('is told whole from wherever one looks', async () => {
      for (const name of Object.keys(ids)) {
        const { body } = await world.get(`/organisations/${ids[name] ?? ''}`)
        const { successions } = body as { successions: { on: string }[] }
        expect(successions.map(({ on }) => on)).toEqual(['2022-07-01', '2026-04-01'])
      }
    })

    it.each([
      ['Merged Board', 'Group'],
      ['Board', 'Board'],
    ])('does not let %s be followed by %s', async (from, to) => {
      expect(code(await succeed(from, to, '2027-04-01'))).toEqual([422, 'SUCCESSION_CIRCLES'])
    })

    it('is told once, however often it is recorded', async () => {
      await succeed('Group', 'Board', '2022-07-01')
      const events = await world.events('organisations.organisation.succeeded.v1')
      expect(events.filter(({ predecessorId }) => predecessorId === ids['Group'])).toHaveLength(1)
    })
  })

  describe('a firm', () => {
    const firm = (more: object = {}) => ({
      name: 'Dale Dressings Ltd',
      identifiers: [{ scheme: 'GB-COH', id: '1234567' }],
      ...more,
    })

    it('is registered by whoever signed in, who then administers it', async () => {
      const sub = await world.person()
      const answer = await world.post('/firms', firm(), await world.tokenOf(sub))
      expect(answer.status).toBe(201)
      const { organisation, roles } = await world.grant(await world.signIn(sub))
      expect(roles).toEqual(['org-admin', 'supplier'])
      expect(organisation).toMatchObject({ kind: 'firm', identifiers: ['GB-COH:01234567'] })
    })

    it('cannot be registered twice', async () => {
      const token = await world.tokenOf(await world.person())
      expect(code(await world.post('/firms', firm(), token))).toEqual([409, 'IDENTIFIER_TAKEN'])
    })

    it.each(['GB-NHS:RQM', 'GB-PPON:ABCD-1234-EFGH', 'GB-GOR:D10'])(
      'cannot claim to be the public body %s',
      async (claimed) => {
        const [scheme, id] = claimed.split(':')
        const token = await world.tokenOf(await world.person())
        const answer = await world.post('/firms', firm({ identifiers: [{ scheme, id }] }), token)
        expect(code(answer)).toEqual([422, 'SCHEME_NOT_FOR_FIRMS'])
      },
    )
  })
})
