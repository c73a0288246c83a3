import type { Role } from '@inroad/service-kit/access/roles'
import { ROLES } from '@inroad/service-kit/access/roles'
import { type HttpRoute, httpRoutesOf } from '@inroad/service-kit/http-routes'
import type { NewOrganisation } from '../src/register/register-organisations.js'
import { OrganisationsModule } from '../src/organisations.module.js'
import {
  FIRM,
  INSTALLATION,
  OrganisationsWorld,
  OTHER_TRUST,
  TRUST,
} from './organisations-world.js'

const EXAMPLE_HUB: NewOrganisation = {
  kind: 'contracting-authority',
  name: 'Example Procurement Hub NHS Trust',
  identifiers: [{ scheme: 'GB-NHS', id: 'RZ7' }],
}

/** The routes of one organisation's own affairs; reads first, removals last. */
const ORDER = ['get', 'put', 'post', 'delete']
const ROUTES = httpRoutesOf(OrganisationsModule)
  .filter(({ path, rule }) => path.startsWith('/organisations/{id}/') && rule?.who === 'roles')
  .sort((one, other) => ORDER.indexOf(one.method) - ORDER.indexOf(other.method))

/** What each route is sent; one that is missing here fails, so that no new route goes untested. */
const BODIES: Record<string, ((ids: Ids) => object) | undefined> = {
  'put /organisations/{id}/people/{personId}/roles': () => ({ roles: ['org-admin'] }),
  'put /organisations/{id}/email-domains': () => ({ domains: ['example.nhs.uk'] }),
  'post /organisations/{id}/invitations': ({ mark }) => ({
    email: `${mark}@example.org`,
    roles: ['org-admin'],
  }),
  'post /organisations/{id}/join-requests/{requestId}/decision': () => ({ approve: false }),
  'post /organisations/{id}/delegations': ({ hub }) => ({
    hubId: hub,
    roles: ['buyer'],
    from: '2026-04-01',
  }),
  'post /organisations/{id}/sme-status': () => ({
    definition: 'PA2023',
    ...{ staff: 12, turnover: 900_000, asOf: '2026-03-31', groupChecked: true },
  }),
  'post /organisations/{id}/successors': ({ hub }) => ({ successorId: hub, on: '2026-04-01' }),
}

interface Ids {
  id: string
  personId: string
  invitationId: string
  requestId: string
  delegationId: string
  hub: string
  mark: string
}

describe('one organisation and the affairs of another', () => {
  let world: OrganisationsWorld
  let hub: string
  let others: Ids
  let marks = 0

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
    hub = await world.organisation(EXAMPLE_HUB)
    others = await affairsOf(OTHER_TRUST)
  })
  afterAll(() => world.close())

  /** Something of everything in an organisation. */
  async function affairsOf(organisation: NewOrganisation): Promise<Ids> {
    const admin = await world.person(organisation, 'org-admin')
    const member = await world.person(organisation, 'org-admin')
    const { person } = await world.grant(await world.signIn(member))
    const id = await world.organisation(organisation)
    const token = await world.tokenOf(admin)
    const mark = `mark-${++marks}`
    const path = `/organisations/${id}`
    const invited = { email: `first-${mark}@example.org`, roles: ['org-admin'] }
    const invitation = await world.post(`${path}/invitations`, invited, token)
    const asking = await world.tokenOf(await world.person())
    const asked = await world.post('/join-requests', { organisationId: id }, asking)
    const delegated = { hubId: hub, roles: ['buyer'], from: '2026-04-01' }
    const delegation = await world.post(`${path}/delegations`, delegated, token)
    return {
      id,
      personId: person.id,
      invitationId: idOf(invitation.body),
      requestId: idOf((asked.body as { items?: unknown[] }).items?.[0]),
      delegationId: idOf(delegation.body),
      hub,
      mark,
    }
  }

  function idOf(body: unknown): string {
    return (body as { id?: string } | undefined)?.id ?? world.clock.now().toISOString()
  }

  async function send(route: HttpRoute, ids: Ids, token?: string): Promise<number> {
    const key = `${route.method} ${route.path}`
    const makeBody = BODIES[key]
    if (!makeBody && !['get', 'delete'].includes(route.method))
      throw new Error(`no body for ${key}`)
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: keyof Ids) => ids[name])
    const [member] = await world.query<{ version: number }>(
      'select version from memberships where organisation_id = $1 and person_id = $2',
      [ids.id, ids.personId],
    )
    const { status } = await world.send(route.method as 'get', path, {
      ...(makeBody && { body: makeBody(ids) }),
      ...(token && { token }),
      headers: { 'If-Match': `"${member?.version ?? 1}"` },
    })
    return status
  }

  /** Everything the other organisation is made of. */
  async function stateOf(id: string): Promise<unknown> {
    const tables = ['memberships', 'invitations', 'join_requests', 'audit_entries', 'sme_statuses']
    const counted = tables.map(
      (table) =>
        `select '${table}' as t, x::text as row from ${table} x where organisation_id = $1`,
    )
    const domains = `select 'd' as t, x::text from email_domains x where organisation_id = $1`
    const given = `select 'g' as t, x::text from delegations x where organisation_id = $1`
    // Mails go out meanwhile, which is no doing of the caller.
    const sql = [...counted, domains, given]
      .join(' union all ')
      .replace('x::text as row from invitations', '(x.id::text || x.state) as row from invitations')
    return world.query(`${sql} order by 1, 2`, [id])
  }

  function homeOf(role: Role): NewOrganisation {
    if (role === 'supplier') return FIRM
    return role === 'operator' ? INSTALLATION : TRUST
  }

  const CASES = ROUTES.flatMap((route) => ROLES.map((role) => ({ route, role })))
  const allowed = ({ rule }: HttpRoute, role: Role) =>
    rule?.who === 'roles' && rule.roles.includes(role)
  const isOfFirms = ({ method, path }: HttpRoute) =>
    method === 'post' && path.endsWith('/sme-status')
  /** An operator's work is in other organisations: to give each its first administrator, say. */
  const OPERATES = ['post /organisations/{id}/invitations', 'post /organisations/{id}/successors']

  it('has at least these many routes to try', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(100)
  })

  it.each(ROUTES)('$method $path asks strangers to sign in', async (route) => {
    expect(await send(route, others)).toBe(401)
  })

  it.each(CASES)('$route.method $route.path by $role of elsewhere', async ({ route, role }) => {
    const before = await stateOf(others.id)
    const sub = await world.person(homeOf(role), role)
    const status = await send(route, { ...others, mark: `m${++marks}` }, await world.tokenOf(sub))
    if (role === 'operator' && OPERATES.includes(`${route.method} ${route.path}`)) {
      return expect(status).toBeLessThan(300)
    }
    expect(status).toBe(allowed(route, role) ? 404 : 403)
    expect(await stateOf(others.id)).toEqual(before)
  })

  it.each(ROUTES.filter(({ path }) => path.split('{').length > 2))(
    '$method $path reaches nothing of another organisation by the address of one’s own',
    async (route) => {
      const before = await stateOf(others.id)
      const id = await world.organisation(TRUST)
      const token = await world.tokenOf(await world.person(TRUST, 'org-admin'))
      expect(await send(route, { ...others, id }, token)).toBe(404)
      expect(await stateOf(others.id)).toEqual(before)
    },
  )

  it('is administered by its own administrators, on every route', async () => {
    const ids = await affairsOf(TRUST)
    const token = await world.tokenOf(await world.person(TRUST, 'org-admin'))
    const mine = ROUTES.filter((route) => allowed(route, 'org-admin') && !isOfFirms(route))
    expect(mine.length).toBeGreaterThan(10)
    for (const route of mine) {
      const status = await send(route, { ...ids, mark: 'own' }, token)
      expect([route.method, route.path, status < 300]).toEqual([route.method, route.path, true])
    }
  })

  it.each(ROLES.filter((role) => role !== 'org-admin' && role !== 'operator'))(
    'is not administered by its own %s',
    async (role) => {
      const organisation = homeOf(role)
      const id = await world.organisation(organisation)
      const token = await world.tokenOf(await world.person(organisation, role))
      for (const route of ROUTES) expect(await send(route, { ...others, id }, token)).toBe(403)
    },
  )
})
