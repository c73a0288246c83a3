import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { Response } from 'supertest'
import { OrganisationsWorld, OTHER_TRUST, TRUST } from './organisations-world.js'

function refused({ status, body }: Response): unknown[] {
  return [status, (body as { code?: string }).code]
}

describe('a sign-in', () => {
  let world: OrganisationsWorld

  beforeAll(async () => {
    world = await OrganisationsWorld.open()
  })
  afterEach(() => world.clock.back())
  afterAll(() => world.close())

  it('makes an access token that says who, for whom and as what', async () => {
    const sub = await world.person(TRUST, 'buyer', 'approver')
    const { accessToken, ...granted } = await world.grant(await world.signIn(sub))
    const id = await world.organisation(TRUST)
    const organisation = {
      id,
      name: TRUST.name,
      kind: 'contracting-authority',
      identifiers: ['GB-NHS:RZ9'],
    }
    const roles = ['approver', 'buyer']
    expect(granted).toMatchObject({
      expiresIn: 60,
      organisation,
      roles,
      memberships: [{ organisation, roles }],
    })
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'ES256', kid: 'one' })
    const claims = decodeJwt(accessToken)
    expect(claims).toMatchObject({ iss: 'urn:inroad:organisations', aud: 'inroad', roles })
    expect(claims).toMatchObject({ org: organisation, sub: granted.person.id })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60)
  })

  it('publishes its keys without their private part', async () => {
    const { keys } = (await world.get('/.well-known/jwks.json')).body as { keys: object[] }
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(Object.keys(key)).not.toContain('d')
  })

  it('finds the same person again by issuer and subject, under their name of today', async () => {
    const sub = await world.person()
    const first = await world.grant(await world.signIn(sub, { name: 'Jo Smith' }))
    const again = await world.grant(await world.signIn(sub, { name: 'Jo Brown', email: undefined }))
    expect(again.person).toEqual({ ...first.person, name: 'Jo Brown' })
  })

  it('makes one person of two first sign-ins at once', async () => {
    const sub = await world.person()
    const handles = await Promise.all([1, 2, 3, 4].map(() => world.signIn(sub)))
    const people = await Promise.all(handles.map((handle) => world.grant(handle)))
    expect(new Set(people.map(({ person }) => person.id)).size).toBe(1)
  })

  it('never takes an e-mail address for an identity', async () => {
    const mine = await world.person(TRUST, 'org-admin')
    const thief = await world.signIn(await world.person(), { email: `${mine}@x.example` })
    const { person, roles, memberships } = await world.grant(thief)
    expect([roles, memberships]).toEqual([[], []])
    expect(person.id).not.toBe((await world.grant(await world.signIn(mine))).person.id)
  })

  it('takes an ID token once', async () => {
    const body = { idToken: world.issuer.idToken(), nonce: 'nonce-of-the-browser' }
    expect((await world.post('/sign-ins', body)).status).toBe(201)
    expect(refused(await world.post('/sign-ins', body))).toEqual([401, 'SIGN_IN_NEEDED'])
  })

  it('keeps the handle and the token nowhere', async () => {
    const handle = await world.signIn(await world.person())
    const rows = await world.query<{ text: string }>('select sign_ins::text as text from sign_ins')
    for (const { text } of rows) expect(text).not.toContain(handle)
  })

  it('ends when nobody used it for half an hour', async () => {
    const handle = await world.signIn(await world.person())
    world.clock.forward(29)
    await world.grant(handle)
    world.clock.forward(29)
    await world.grant(handle)
    world.clock.forward(31)
    expect(refused(await world.accessToken(handle))).toEqual([401, 'SIGN_IN_NEEDED'])
  })

  it('ends after twelve hours however much it is used', async () => {
    const handle = await world.signIn(await world.person())
    for (let hour = 0; hour < 11.5; hour += 0.4) {
      world.clock.forward(24)
      await world.grant(handle)
    }
    world.clock.forward(24)
    expect(refused(await world.accessToken(handle))).toEqual([401, 'SIGN_IN_NEEDED'])
  })

  it('ends at once when the person signs out, and again is no error', async () => {
    const handle = await world.signIn(await world.person())
    const end = () =>
      world.send('delete', '/sign-ins/current', { headers: { 'Inroad-Sign-In': handle } })
    expect((await end()).status).toBe(204)
    expect(refused(await world.accessToken(handle))).toEqual([401, 'SIGN_IN_NEEDED'])
    expect((await end()).status).toBe(204)
  })

  it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}\u00e9`, "' or true --"])(
    'is not had by the handle %j',
    async (handle) => {
      const answer = await world.send('post', '/access-tokens', {
        body: {},
        headers: { 'Inroad-Sign-In': encodeURI(handle) },
      })
      expect(refused(answer)).toEqual([401, 'SIGN_IN_NEEDED'])
    },
  )

  it('gives no role until one of several organisations is chosen', async () => {
    const sub = await world.person(TRUST, 'buyer')
    await world.seed(sub, OTHER_TRUST, 'analyst')
    const handle = await world.signIn(sub)
    const none = await world.grant(handle)
    expect([none.organisation, none.roles, none.memberships.length]).toEqual([undefined, [], 2])
    const organisationId = await world.organisation(OTHER_TRUST)
    const chosen = await world.grant(handle, { organisationId })
    expect([chosen.organisation?.id, chosen.roles]).toEqual([organisationId, ['analyst']])
  })

  it('gives nothing of an organisation that is not theirs', async () => {
    const handle = await world.signIn(await world.person(TRUST, 'buyer'))
    const organisationId = await world.organisation(OTHER_TRUST)
    const { organisation, roles } = await world.grant(handle, { organisationId })
    expect([organisation, roles]).toEqual([undefined, []])
  })

  it('says by one code when the provider does not answer, and recovers', async () => {
    const other = await OrganisationsWorld.open()
    try {
      other.issuer.down = true
      const body = { idToken: other.issuer.idToken(), nonce: 'nonce-of-the-browser' }
      const answer = await other.post('/sign-ins', body)
      expect(refused(answer)).toEqual([503, 'IDENTITY_PROVIDER_UNAVAILABLE'])
      other.issuer.down = false
      expect((await other.post('/sign-ins', body)).status).toBe(201)
    } finally {
      await other.close()
    }
  })

  it('does not believe a discovery document that speaks for another issuer', async () => {
    const other = await OrganisationsWorld.open()
    try {
      other.issuer.discovery = { issuer: 'https://elsewhere.example' }
      const body = { idToken: other.issuer.idToken(), nonce: 'nonce-of-the-browser' }
      expect((await other.post('/sign-ins', body)).status).toBe(503)
    } finally {
      await other.close()
    }
  })
})
