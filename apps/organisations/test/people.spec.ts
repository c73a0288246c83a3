import { eventually } from '@inroad/testing/eventually'
import type { Response } from 'supertest'
import type { NewOrganisation } from '../src/register/register-organisations.js'
import { INSTALLATION, OrganisationsWorld, TRUST } from './organisations-world.js'

const HUB: NewOrganisation = {
  kind: 'contracting-authority',
  name: 'Example Procurement Hub NHS Trust',
  identifiers: [{ scheme: 'GB-NHS', id: 'RZ7' }],
}

describe('the people of an organisation', () => {
  let world: OrganisationsWorld
  let id: string
  let admin: string
  let path: string

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
    id = await world.organisation(TRUST)
    path = `/organisations/${id}`
    admin = await world.person(TRUST, 'org-admin')
  })
  afterEach(() => world.clock.back())
  afterAll(() => world.close())

  const code = ({ status, body }: Response) => [status, (body as { code?: string }).code]
  const token = () => world.tokenOf(admin, { organisationId: id })
  const post = async (to: string, body: object) => world.post(`${path}${to}`, body, await token())
  const personId = async (sub: string) => (await world.grant(await world.signIn(sub))).person.id
  const setRoles = async (who: string, roles: string[], version: number) =>
    world.send('put', `${path}/people/${who}/roles`, {
      body: { roles },
      token: await token(),
      headers: { 'If-Match': `"${version}"` },
    })
  const remove = async (who: string) =>
    world.send('delete', `${path}/people/${who}`, { token: await token() })

  it('change their roles with the next token, not the next sign-in', async () => {
    const sub = await world.person(TRUST, 'buyer')
    const handle = await world.signIn(sub)
    const { person } = await world.grant(handle)
    expect((await setRoles(person.id, ['analyst'], 1)).status).toBe(200)
    expect((await world.grant(handle)).roles).toEqual(['analyst'])
    expect((await remove(person.id)).status).toBe(204)
    const { organisation, roles, memberships } = await world.grant(handle)
    expect([organisation, roles, memberships]).toEqual([undefined, [], []])
    const events = await world.events('organisations.membership.changed.v1')
    expect(
      events
        .filter((event) => event['personId'] === person.id)
        .map(({ roles: told, sequence }) => [told, sequence]),
    ).toEqual([
      [['buyer'], '1'],
      [['analyst'], '2'],
      [[], '3'],
    ])
  })

  it('are not changed over what another administrator did meanwhile', async () => {
    const who = await personId(await world.person(TRUST, 'buyer'))
    const answers = await Promise.all([
      setRoles(who, ['analyst'], 1),
      setRoles(who, ['approver'], 1),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(code(await setRoles(who, ['buyer'], 1))).toEqual([409, 'VERSION_CONFLICT'])
    const { body } = await world.send('put', `${path}/people/${who}/roles`, {
      body: { roles: ['buyer'] },
      token: await token(),
    })
    expect(body).toMatchObject({ fields: [{ field: 'If-Match' }] })
  })

  it('always have an administrator among them', async () => {
    const who = await personId(admin)
    expect(code(await remove(who))).toEqual([422, 'LAST_ADMINISTRATOR'])
    expect(code(await setRoles(who, ['buyer'], 1))).toEqual([422, 'LAST_ADMINISTRATOR'])
  })

  it('keep one of two administrators who remove each other at once', async () => {
    const organisation: NewOrganisation = {
      ...HUB,
      name: 'Two Rivers NHS Trust',
      identifiers: [{ scheme: 'GB-NHS', id: 'RZ3' }],
    }
    const both = [
      await world.person(organisation, 'org-admin'),
      await world.person(organisation, 'org-admin'),
    ]
    const home = await world.organisation(organisation)
    const tokens = await Promise.all(both.map((sub) => world.tokenOf(sub)))
    const ids = await Promise.all(both.map(personId))
    const removals = ids.map((who, place) =>
      world.send('delete', `/organisations/${home}/people/${who}`, { token: tokens[1 - place] }),
    )
    const statuses = (await Promise.all(removals)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  })

  it.each([['supplier'], ['operator'], ['buyer', 'supplier']])(
    'cannot be given roles of other kinds of organisation: %s',
    async (...roles) => {
      const who = await personId(await world.person(TRUST, 'buyer'))
      expect(code(await setRoles(who, roles, 1))).toEqual([422, 'ROLE_NOT_HERE'])
    },
  )

  it('leave no trace unrecorded, and none that can be changed', async () => {
    const who = await personId(await world.person(TRUST, 'buyer'))
    await setRoles(who, ['analyst'], 1)
    const { body } = await world.get(`${path}/audit`, await token())
    const { items } = body as { items: { act: string; subjectId: string; actor: object }[] }
    expect(items[0]).toMatchObject({
      act: 'roles.set',
      subjectId: who,
      actor: { id: await personId(admin) },
      details: { roles: ['analyst'] },
    })
    await expect(world.query(`update audit_entries set act = 'x'`)).rejects.toThrow(/never changed/)
    await expect(world.query('delete from audit_entries')).rejects.toThrow(/never changed/)
  })

  describe('who are disabled', () => {
    it('are out at once, everywhere, until they are enabled', async () => {
      const operator = await world.tokenOf(await world.person(INSTALLATION, 'operator'))
      const sub = await world.person(TRUST, 'buyer')
      const handle = await world.signIn(sub)
      const { person } = await world.grant(handle)
      const disable = (disabled: boolean) =>
        world.send('put', `/people/${person.id}/disabled`, { body: { disabled }, token: operator })
      expect((await disable(true)).status).toBe(204)
      expect(code(await world.accessToken(handle))).toEqual([401, 'SIGN_IN_NEEDED'])
      const again = { idToken: world.issuer.idToken({ sub }), nonce: 'nonce-of-the-browser' }
      expect(code(await world.post('/sign-ins', again))).toEqual([403, 'PERSON_DISABLED'])
      expect((await disable(false)).status).toBe(204)
      expect(code(await world.accessToken(handle))).toEqual([401, 'SIGN_IN_NEEDED'])
      await world.signIn(sub)
    })
  })

  describe('who are invited', () => {
    const invite = (email: string, roles = ['buyer']) => post('/invitations', { email, roles })
    const tokenIn = (email: string) =>
      eventually(() => {
        const mail = world.smtp.received.findLast(({ to }) => to[0] === email)
        return /invitations\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? fail(`no mail to ${email}`)
      })
    const fail = (message: string): never => {
      throw new Error(message)
    }
    const accept = async (secret: string, sub: string) =>
      world.post('/invitations/accept', { token: secret }, await world.tokenOf(sub))

    it('get one mail and join by its link, whatever address they sign in with', async () => {
      expect((await invite('new.buyer@example.org')).body).toMatchObject({ state: 'open' })
      const secret = await tokenIn('new.buyer@example.org')
      const seen = await world.post('/invitations/look', { token: secret })
      expect(seen.body).toMatchObject({ organisation: { id, name: TRUST.name }, roles: ['buyer'] })
      expect(JSON.stringify(seen.body)).not.toContain('@')
      const sub = await world.person()
      expect((await accept(secret, sub)).body).toEqual({ organisationId: id, roles: ['buyer'] })
      expect((await world.grant(await world.signIn(sub))).roles).toEqual(['buyer'])
      const other = await world.person()
      expect(code(await accept(secret, other))).toEqual([410, 'INVITATION_OVER'])
      await eventually(async () => {
        const { body } = await world.get(`${path}/invitations`, await token())
        const { items } = body as { items: object[] }
        expect(items).toContainEqual(
          expect.objectContaining({
            email: 'new.buyer@example.org',
            state: 'accepted',
            mail: 'sent',
          }),
        )
      })
    })

    it('join once when the link is used twice at once', async () => {
      await invite('twice@example.org')
      const secret = await tokenIn('twice@example.org')
      const subs = [await world.person(), await world.person()]
      const answers = await Promise.all(subs.map((sub) => accept(secret, sub)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    })

    it('have seven days', async () => {
      await invite('late@example.org')
      const secret = await tokenIn('late@example.org')
      world.clock.forward(7 * 24 * 60 + 1)
      expect(code(await accept(secret, await world.person()))).toEqual([410, 'INVITATION_OVER'])
      expect((await invite('late@example.org')).status).toBe(201)
    })

    it('do not join by a withdrawn invitation', async () => {
      const { body } = await invite('withdrawn@example.org')
      const secret = await tokenIn('withdrawn@example.org')
      const revoke = async () =>
        world.send('delete', `${path}/invitations/${(body as { id: string }).id}`, {
          token: await token(),
        })
      expect((await revoke()).status).toBe(204)
      expect(code(await revoke())).toEqual([409, 'INVITATION_OVER'])
      expect(code(await accept(secret, await world.person()))).toEqual([410, 'INVITATION_OVER'])
    })

    it('keep the roles they had', async () => {
      const sub = await world.person(TRUST, 'analyst')
      await invite('more@example.org')
      await accept(await tokenIn('more@example.org'), sub)
      expect((await world.grant(await world.signIn(sub))).roles).toEqual(['analyst', 'buyer'])
    })

    it('are not invited twice at a time', async () => {
      await invite('once@example.org')
      expect(code(await invite('ONCE@example.org'))).toEqual([409, 'ALREADY_INVITED'])
    })

    it.each([
      'a@example.org,b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'A <a@example.org>',
      'a@localhost',
    ])('have one address: %j is refused', async (email) => {
      expect(code(await invite(email))).toEqual([400, 'INVALID_INPUT'])
    })

    it('are written to again when the mail server does not take it at first', async () => {
      await world.smtp.mode('tempfail')
      const { body } = await invite('patient@example.org')
      const state = () =>
        world.query<{ mail: string; attempts: number }>(
          'select mail, attempts from invitations where id = $1',
          [(body as { id: string }).id],
        )
      await eventually(async () => {
        expect(await state()).toEqual([{ mail: 'queued', attempts: 1 }])
      })
      await world.smtp.mode('accept')
      await world.query(`update invitations set due_at = now() where mail = 'queued'`)
      await eventually(async () => {
        expect(await state()).toEqual([{ mail: 'sent', attempts: 2 }])
      })
    })

    it('are shown as not reached when their server says no', async () => {
      await world.smtp.mode('refuse')
      await invite('gone@example.org')
      await eventually(async () => {
        const rows = await world.query(
          `select mail from invitations where email = 'gone@example.org'`,
        )
        expect(rows).toEqual([{ mail: 'failed' }])
      })
      await world.smtp.mode('accept')
    })

    it('are made administrators of any organisation by an operator, and nothing else', async () => {
      const operator = await world.tokenOf(await world.person(INSTALLATION, 'operator'))
      const by = (email: string, roles: string[]) =>
        world.post(`${path}/invitations`, { email, roles }, operator)
      expect((await by('first.admin@example.org', ['org-admin'])).status).toBe(201)
      expect(code(await by('a.buyer@example.org', ['buyer']))).toEqual([403, 'NOT_ALLOWED'])
    })
  })

  describe('who ask to join', () => {
    const requests = async () => {
      const { body } = await world.get(`${path}/join-requests`, await token())
      return (body as { items: { id: string; person: { id: string } }[] }).items
    }
    const decide = async (request: string, body: object) =>
      post(`/join-requests/${request}/decision`, body)

    it('are shown where people of their address belong, which grants nothing', async () => {
      await world.send('put', `${path}/email-domains`, {
        body: { domains: ['Northmoor.example.org'] },
        token: await token(),
      })
      const sub = await world.person()
      const handle = await world.signIn(sub, { email: 'jo@NORTHMOOR.example.org' })
      const { accessToken, memberships } = await world.grant(handle)
      expect(memberships).toEqual([])
      const { body } = await world.get('/join-requests', accessToken)
      expect(body).toMatchObject({ items: [], suggestions: [{ id, name: TRUST.name }] })
      expect(code(await world.get(`${path}/people`, accessToken))).toEqual([403, 'NOT_ALLOWED'])
    })

    it('join when an administrator approves, as what the administrator says', async () => {
      const sub = await world.person()
      const handle = await world.signIn(sub)
      const { accessToken, person } = await world.grant(handle)
      const ask = () => world.post('/join-requests', { organisationId: id }, accessToken)
      expect((await ask()).status).toBe(201)
      expect(code(await ask())).toEqual([409, 'ASKED_ALREADY'])
      const request = (await requests()).find((one) => one.person.id === person.id)?.id ?? ''
      expect((await decide(request, { approve: true, roles: ['analyst'] })).status).toBe(204)
      expect((await world.grant(handle)).roles).toEqual(['analyst'])
      expect(code(await decide(request, { approve: false }))).toEqual([404, 'REQUEST_NOT_FOUND'])
      expect(code(await ask())).toEqual([409, 'MEMBER_ALREADY'])
    })

    it('do not join when refused, and approval needs a role', async () => {
      const handle = await world.signIn(await world.person())
      const { accessToken, person } = await world.grant(handle)
      await world.post('/join-requests', { organisationId: id }, accessToken)
      const request = (await requests()).find((one) => one.person.id === person.id)?.id ?? ''
      expect(code(await decide(request, { approve: true }))).toEqual([400, 'INVALID_INPUT'])
      expect((await decide(request, { approve: false })).status).toBe(204)
      expect((await world.grant(handle)).memberships).toEqual([])
    })
  })

  describe('of a hub', () => {
    let hub: string
    const delegate = (more: object = {}) =>
      post('/delegations', { hubId: hub, roles: ['buyer'], from: '2020-01-01', ...more })
    beforeAll(async () => {
      hub = await world.organisation(HUB)
      await world.person(HUB, 'org-admin')
    })

    it('act for a trust within the roles of both, until either side ends it', async () => {
      const sub = await world.person(HUB, 'buyer', 'approver')
      const handle = await world.signIn(sub)
      const choice = { organisationId: id, via: hub }
      expect((await world.grant(handle, choice)).roles).toEqual([])
      const { body } = await delegate({ roles: ['buyer', 'analyst'] })
      const granted = await world.grant(handle, choice)
      expect([granted.organisation?.id, granted.via, granted.roles]).toEqual([id, hub, ['buyer']])
      const hubAdmin = await world.person(HUB, 'org-admin')
      const end = await world.send(
        'delete',
        `/organisations/${hub}/delegations/${(body as { id: string }).id}`,
        { token: await world.tokenOf(hubAdmin, { organisationId: hub }) },
      )
      expect(end.status).toBe(204)
      expect((await world.grant(handle, choice)).roles).toEqual([])
    })

    it('never administer the people of the trust, however the delegation reads', async () => {
      expect(code(await delegate({ roles: ['org-admin'] }))).toEqual([422, 'NOT_DELEGABLE'])
      expect(code(await delegate({ hubId: id }))).toEqual([422, 'NOT_DELEGABLE'])
    })

    it('act for it only from its first day to its last', async () => {
      const sub = await world.person(HUB, 'analyst')
      const day = (ahead: number) =>
        new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
      await delegate({ roles: ['analyst'], from: day(2), until: day(4) })
      expect(code(await delegate({ from: day(3), until: day(2) }))).toEqual([400, 'INVALID_INPUT'])
      const rolesAfter = async (days: number) => {
        world.clock.back()
        world.clock.forward(days * 24 * 60)
        const choice = { organisationId: id, via: hub }
        return (await world.grant(await world.signIn(sub), choice)).roles
      }
      expect(await rolesAfter(0)).toEqual([])
      expect(await rolesAfter(3)).toEqual(['analyst'])
      expect(await rolesAfter(6)).toEqual([])
    })
  })
})
